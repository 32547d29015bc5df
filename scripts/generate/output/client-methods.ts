import ts from "typescript";

/** A method as its source declares it. */
export type ClientMethod = {
  /** Its name, parameters and result, such as `get(id: number): ApiPromise<Run>`. */
  readonly signature: string;
  /** The first paragraph of its comment. */
  readonly summary: string;
};

/** A function that makes methods: it returns them as an object. */
type Factory = { readonly factory: string; readonly methods: readonly ClientMethod[] };

/** What the exported functions of a file make. */
export function methodsOf(file: ts.SourceFile): Factory[] {
  return file.statements.filter(ts.isFunctionDeclaration).flatMap((declaration) => {
    const isExported = declaration.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    const statements = declaration.body?.statements ?? [];
    const [returned] = statements.flatMap((each) => (ts.isReturnStatement(each) ? [each.expression] : []));
    if (!isExported || returned === undefined || !ts.isObjectLiteralExpression(returned)) return [];
    const methods = returned.properties.map((property) =>
      methodOf(property, functionOf(property, statements)),
    );
    return [{ factory: declaration.name?.text ?? "", methods }];
  });
}

/** The properties that an exported type has in addition to others. */
export function propertiesOf(file: ts.SourceFile, name: string): ClientMethod[] {
  const alias = file.statements.filter(ts.isTypeAliasDeclaration).find((each) => each.name.text === name);
  if (alias === undefined) throw new Error(`${file.fileName} has no type ${name}.`);
  const parts = ts.isIntersectionTypeNode(alias.type) ? alias.type.types : [alias.type];
  return parts.flatMap((part) =>
    ts.isTypeLiteralNode(part)
      ? part.members.map((member) => ({
          signature: oneLine(member.getText().replace(/^readonly |;$/g, "")),
          summary: summaryOf(member),
        }))
      : [],
  );
}

/** The function of a property: written in place, or under the same name before. */
function functionOf(
  property: ts.ObjectLiteralElementLike,
  statements: readonly ts.Statement[],
): ts.ArrowFunction {
  const value = ts.isPropertyAssignment(property)
    ? property.initializer
    : statements
        .filter(ts.isVariableStatement)
        .flatMap(({ declarationList }) => declarationList.declarations)
        .find((each) => each.name.getText() === property.name?.getText())?.initializer;
  if (value !== undefined && ts.isArrowFunction(value)) return value;
  throw new Error(`${property.getSourceFile().fileName}: ${property.getText()} is not a function.`);
}

function methodOf(
  property: ts.ObjectLiteralElementLike,
  { parameters, type }: ts.ArrowFunction,
): ClientMethod {
  const taken = parameters.map((each) => {
    const mark = each.questionToken !== undefined || each.initializer !== undefined ? "?" : "";
    return `${each.name.getText()}${mark}: ${each.type?.getText()}`;
  });
  return {
    signature: oneLine(`${property.name?.getText()}(${taken.join(", ")}): ${type?.getText()}`),
    summary: summaryOf(property),
  };
}

function summaryOf(node: ts.Node): string {
  const [comment] = ts.getJSDocCommentsAndTags(node);
  if (comment === undefined) throw new Error(`${node.getText().split("\n")[0]} has no comment.`);
  return oneLine(ts.getTextOfJSDocComment(comment.comment) ?? "");
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
