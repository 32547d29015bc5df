import {
  type ColumnDefinitionNode,
  CreateTableNode,
  DataTypeNode,
  GeneratedNode,
  PostgresQueryCompiler,
  RawNode,
} from "kysely";

/**
 * Writes the columns that the migrations describe as PostgreSQL has them: texts compare byte by byte, keys
 * have 64 bits and count up by themselves, and what is computed is kept, since an index can hold only that.
 */
export class SchemaCompiler extends PostgresQueryCompiler {
  protected override visitCreateTable(node: CreateTableNode): void {
    super.visitCreateTable(
      unlogged.has(node.table.table.identifier.name)
        ? CreateTableNode.cloneWithFrontModifier(node, RawNode.createWithSql("unlogged"))
        : node,
    );
  }

  protected override visitColumnDefinition(node: ColumnDefinitionNode): void {
    const { dataType, primaryKey, autoIncrement, generated } = node;
    super.visitColumnDefinition({
      ...node,
      dataType: typeOf(dataType, primaryKey === true),
      ...(autoIncrement && {
        autoIncrement: false,
        generated: GeneratedNode.create({ identity: true, byDefault: true }),
      }),
      ...(generated?.expression && { generated: { ...generated, stored: true } }),
    });
  }
}

/** Tables that a crash of the database may empty, so that no change of them waits for its disk. */
const unlogged: ReadonlySet<string> = new Set(["rate_window"]);

function typeOf(type: ColumnDefinitionNode["dataType"], isKey: boolean): ColumnDefinitionNode["dataType"] {
  if (!DataTypeNode.is(type)) return type;
  if (type.dataType === "text") return RawNode.createWithSql('text collate "C"');
  return type.dataType === "integer" && isKey ? DataTypeNode.create("bigint") : type;
}
