const refusal = (table: string) => `${table} only grows: a row is never changed, removed or put in between`

/** SQLite's guards for a table that only grows. An insertion out of turn is refused too, or "insert or replace" would slip past. */
export const onlyGrowsOnSqlite = (table: string): readonly string[] => [
  ...['update', 'delete'].map(
    (deed) => `create trigger ${table}_no_${deed} before ${deed} on ${table} begin select raise(abort, '${refusal(table)}'); end`,
  ),
  `create trigger ${table}_in_turn before insert on ${table} when new.id <> (select coalesce(max(id), 0) + 1 from ${table})
    begin select raise(abort, '${refusal(table)}'); end`,
]

/** PostgreSQL's guards for a table that only grows; emptying it in one go is refused as well. */
export const onlyGrowsOnPostgres = (table: string): readonly string[] => [
  `create function ${table}_refuse() returns trigger language plpgsql as $$ begin raise exception '${refusal(table)}'; end $$`,
  `create trigger ${table}_no_change before update or delete on ${table} for each row execute function ${table}_refuse()`,
  `create trigger ${table}_no_truncate before truncate on ${table} for each statement execute function ${table}_refuse()`,
  `create function ${table}_turn() returns trigger language plpgsql as $$ begin
    if new.id <> (select coalesce(max(id), 0) + 1 from ${table}) then raise exception '${refusal(table)}'; end if; return new; end $$`,
  `create trigger ${table}_in_turn before insert on ${table} for each row execute function ${table}_turn()`,
]
