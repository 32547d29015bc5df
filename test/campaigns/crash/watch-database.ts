import type { Vault } from "./vault.ts";

/**
 * Has the database itself note each evaluation that is written or replaced and each change of a balance, in
 * the transaction that makes it. What is deleted later stays noted.
 */
export function watchDatabase({ change, watch }: Vault): Promise<void> {
  return change(`${notes}; ${watch}`);
}

const notes = `
  create table noted_evaluation (run_id bigint, record_index bigint, position bigint, cost bigint, author_id bigint);
  create index noted_evaluation_run on noted_evaluation (run_id, record_index, position);
  create table noted_replacement (run_id bigint, record_index bigint, position bigint, retry bigint,
    was_success bigint);
  create table noted_balance (user_id bigint, change bigint, after bigint)`;

/** What is done for each evaluation that is written. */
export const noteEvaluation = `
  insert into noted_evaluation values (new.run_id, new.record_index, new.position,
    coalesce(new.evaluation_cost, 0), (select author_id from run where id = new.run_id));`;

/** What is done for each evaluation that is replaced. */
export const noteReplacement = `
  insert into noted_replacement values (new.run_id, new.record_index, new.position,
    (select replaced_before from run_work where run_id = new.run_id), old.is_success);
  update noted_evaluation set cost = cost + coalesce(new.evaluation_cost, 0)
    where run_id = new.run_id and record_index = new.record_index and position = new.position;`;

/** What is done for each balance that changes. */
export const noteBalance = `
  insert into noted_balance values (new.id, new.balance - old.balance, new.balance);`;
