/**
 * Fills a database as the queries of the plan tests expect it, with so many rows that reading a whole table
 * would show. User 1 of organization 1 owns every fourth run and dataset; run 1 is running, a chunk of it is
 * due, and run 2 can be retried.
 */
export const fill = `
  insert into organization (id, name, created_at, updated_at)
    select i, 'Organization ' || i, 'now', 'now' from generate_series(1, 50) as i;
  insert into account (id, email, org_id, role, balance)
    select i, 'user' || i || '@acme.com', (i - 1) % 50 + 1, 'MEMBER', 1000 from generate_series(1, 1000) as i;
  insert into api_key (id, user_id, hash, hint, name, created_at)
    select i, i, case i when 1 then 'hash' else 'hash ' || i end, 'sk_0123', 'first', 'now'
    from generate_series(1, 1000) as i;
  insert into data_collection (id, user_id, org_id, author_id, name, created_at, compared_name)
    select i, i % 500 + 1, i % 50 + 1, 1, 'name ' || i, 'time ' || i, 'name ' || i from generate_series(1, 5000) as i;
  update data_collection set user_id = 1, org_id = 1, name = 'name', compared_name = 'name' where id = 1;
  insert into dataset (id, user_id, org_id, author_id, dataset_type_id, name, folded_name, structure,
      data_collection_id, record_count, created_at, compared_name, twin, record_size)
    select i, case when i % 4 = 1 then 1 else i % 1000 + 1 end, i % 50 + 1, 1, i % 2 + 1, 'name ' || i, 'name ' || i,
      '[]', i % 5000 + 1, 1, 'time ' || lpad(i::text, 9, '0'), 'name ' || i, 0, '{}'
    from generate_series(1, 10000) as i;
  update dataset set data_collection_id = 1, name = 'name', compared_name = 'name' where id = 1;
  insert into run (id, user_id, org_id, author_id, api_key_id, run_type_id, run_source_id, dataset_id,
      data_collection_id, alias, number_of_metrics, threshold, started_at, finished_at, created_at, compared_alias,
      twin, number_of_successes, number_of_failures, folded_alias, number_of_evaluations)
    select i, case when i % 4 = 1 then 1 else i % 1000 + 1 end, i % 50 + 1, 1, 1, 2, 1, i % 10000 + 1, i % 5000 + 1,
      'run ' || i, 1, 70, 'now', case when i % 60 <> 1 then 'now' end, 'time ' || lpad(i::text, 9, '0'),
      'run ' || i, 0, case when i % 60 <> 1 then 1 else 0 end, 0, 'run ' || i, 1
    from generate_series(1, 40000) as i;
  update run set dataset_id = 1, data_collection_id = 1, alias = 'alias', compared_alias = 'alias' where id = 1;
  update run set number_of_successes = 0, number_of_failures = 1, total_cost = 0 where id = 2;
  insert into run_task (run_id, position, metric_id, threshold, from_index, to_index, successes, sum)
    select i, 0, 2, 70, 0, case i when 1 then 20000 else 1 end, 0, 0 from generate_series(1, 40000) as i;
  insert into run_work (run_id, row_count, chunk_rows, next_row, turn, reserved, spent, author_id)
    select id, case id when 1 then 20000 else 1 end, 1, case id when 1 then 1 else 0 end, 5, 10, 0, id % 100 + 1
    from run where finished_at is null;
  insert into chunk (id, run_id, from_index, to_index, worker, free_at, tries)
    select run_id, run_id, 0, 1, case when run_id % 120 = 1 then 'worker ' || run_id end, run_id % 1000, 0
    from run_work;
  insert into record (user_id, dataset_id, run_id, position, created_at)
    select 1, 1, null::bigint, i, 'now' from generate_series(0, 19999) as i
    union all select 1, 2 + i / 10, null, i % 10, 'now' from generate_series(0, 79999) as i
    union all select 1, null::bigint, 1, i, 'now' from generate_series(0, 99) as i;
  insert into evaluation (run_id, record_id, record_index, position, result, is_success, is_gte_threshold,
      started_at, finished_at)
    select 1, i + 1, i, 0, i % 101, 1, 1, 'now', 'now' from generate_series(0, 19999) as i
    union all select 3 + i, 1, 0, 0, 50, 1, 0, 'now', 'now' from generate_series(0, 39000) as i
    union all select 2, 1, 0, 0, null::int, 0, null::int, 'now', 'now';
  insert into request (user_id, key, fingerprint, created_at)
    select i % 1000 + 1, 'key ' || i, 'x', i from generate_series(1, 20000) as i;
  insert into rate_window (who, requests, ends_at) select 'key ' || i, 1, i from generate_series(1, 20000) as i;
  insert into balance_entry (user_id, type, created_at, run_id, alias, amount)
    select i % 1000 + 1, 'run', 'now', i, 'run', 0 from generate_series(1, 40000) as i;
  insert into leftover (run_id) select 1;
`;
