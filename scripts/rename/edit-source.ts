import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";
import { oldName } from "./names.ts";

/** The modules that a file imports or exports from, as they are written. */
export function modulesOf(source: string): string[] {
  return ts.preProcessFile(source, true, true).importedFiles.map(({ fileName }) => fileName);
}

/**
 * Whether a module of the repository is gone: a file that is not there, or an entry that its package does not
 * have any more.
 *
 * @param from the importing file, from the root
 */
export function isGone(root: string, from: string, module: string): boolean {
  if (module.startsWith(".")) return !existsSync(join(root, dirname(from), module));
  const [scope, name = "", ...entry] = module.split("/");
  if (scope !== `@${oldName}`) return false;
  const folder = name === "generated" ? name : join("packages", name);
  const file = entryOf(join(root, folder), ["."].concat(entry).join("/"));
  return file === undefined || !existsSync(join(root, folder, file));
}

function entryOf(folder: string, entry: string): string | undefined {
  const manifest = join(folder, "package.json");
  if (!existsSync(manifest)) return undefined;
  const exports: Readonly<Record<string, string>> = JSON.parse(readFileSync(manifest, "utf8")).exports ?? {};
  return exports[entry];
}

/**
 * A source without what it exports from modules that do not have it any more.
 *
 * @param namesOf the names that a module exports; undefined if it is not a file of ours, so that it has all
 */
export function withoutExportsOf(
  source: string,
  gone: (module: string) => boolean,
  namesOf: (module: string) => ReadonlySet<string> | undefined,
): string {
  const file = ts.createSourceFile("source.ts", source, ts.ScriptTarget.Latest, true);
  const found = file.statements.flatMap((statement): readonly ts.Node[] => {
    if (!ts.isExportDeclaration(statement) || statement.moduleSpecifier === undefined) return [];
    const module = statement.moduleSpecifier.getText().slice(1, -1);
    if (gone(module)) return [statement];
    const { exportClause } = statement;
    if (exportClause === undefined || !ts.isNamedExports(exportClause)) return [];
    const names = namesOf(module);
    const lost = exportClause.elements.filter(({ name }) => names?.has(name.text) === false);
    return lost.length === exportClause.elements.length ? [statement] : lost;
  });
  return cut(source, found);
}

/** The names that a source exports. */
export function namesExportedBy(source: string): ReadonlySet<string> {
  const file = ts.createSourceFile("source.ts", source, ts.ScriptTarget.Latest, true);
  return new Set(
    file.statements.flatMap((statement): string[] => {
      if (ts.isExportDeclaration(statement))
        return statement.exportClause !== undefined && ts.isNamedExports(statement.exportClause)
          ? statement.exportClause.elements.map(({ name }) => name.text)
          : [];
      const isExported =
        ts.canHaveModifiers(statement) &&
        ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
      if (!isExported) return [];
      if (ts.isVariableStatement(statement))
        return statement.declarationList.declarations.map(({ name }) => name.getText());
      return isNamed(statement) && statement.name !== undefined ? [statement.name.text] : [];
    }),
  );
}

function isNamed(statement: ts.Statement) {
  return (
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement)
  );
}

/** A source without the elements of lists, and the members of objects, that a text belongs to. */
export function withoutElements(source: string, belongs: (text: string) => boolean): string {
  const file = ts.createSourceFile("source.ts", source, ts.ScriptTarget.Latest, true);
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isArrayLiteralExpression(node))
      found.push(
        ...node.elements.filter(
          (element) => ts.isObjectLiteralExpression(element) && belongs(element.getText()),
        ),
      );
    ts.forEachChild(node, visit);
  };
  visit(file);
  return cut(source, found);
}

/** A source without the constants that nothing in it uses, and their comments. */
export function withoutUnusedConstants(source: string): string {
  const file = ts.createSourceFile("source.ts", source, ts.ScriptTarget.Latest, true);
  const uses = new Map<string, number>();
  const count = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) uses.set(node.text, (uses.get(node.text) ?? 0) + 1);
    ts.forEachChild(node, count);
  };
  count(file);
  const unused = file.statements.filter(
    (statement) =>
      ts.isVariableStatement(statement) &&
      statement.declarationList.declarations.every(({ name }) => uses.get(name.getText()) === 1),
  );
  return cut(source, unused);
}

/** A source without some nodes, and the comma after each. */
function cut(source: string, nodes: readonly ts.Node[]): string {
  return nodes.toReversed().reduce((text, node) => {
    const after = text.slice(node.end).replace(/^,/, "");
    return text.slice(0, node.getFullStart()) + after;
  }, source);
}
