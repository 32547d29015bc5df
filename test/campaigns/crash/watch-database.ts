import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** The database of a data folder. */
export function databaseOf(data: string): string {
  return join(data, "aegis.db");
}

/**
 * Has the database itself note each evaluation that is written or replaced and each change of a balance, in
 * the transaction that makes it. What is deleted later stays noted.
 */
export function watchDatabase(data: string): void {
  const database = new DatabaseSync(databaseOf(data));
  database.exec(`
    create table noted_evaluation (run_id, record_index, position, cost, author_id);
    create index noted_evaluation_run on noted_evaluation (run_id, record_index, position);
    create trigger note_evaluation after insert on evaluation begin
      insert into noted_evaluation values (new.run_id, new.record_index, new.position,
        coalesce(new.evaluation_cost, 0), (select author_id from run where id = new.run_id));
    end;
    create table noted_replacement (run_id, record_index, position, retry, was_success);
    create trigger note_replacement after update on evaluation begin
      insert into noted_replacement values (new.run_id, new.record_index, new.position,
        (select replaced_before from run_work where run_id = new.run_id), old.is_success);
      update noted_evaluation set cost = cost + coalesce(new.evaluation_cost, 0)
        where run_id = new.run_id and record_index = new.record_index and position = new.position;
    end;
    create table noted_balance (user_id, change, after);
    create trigger note_balance after update of balance on account when new.balance <> old.balance begin
      insert into noted_balance values (new.id, new.balance - old.balance, new.balance);
    end;`);
  database.close();
}
