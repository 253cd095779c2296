import type { TableWords } from './table-words.js'

/** Refused attempts, the officers' log that only grows, their switches, and what waits to be imported. */
export const desk = ({ whole, strict, onlyGrows }: TableWords): readonly string[] => [
  `create table refused_attempt (day text not null, command text not null, times ${whole} not null, primary key (day, command))${strict}`,
  `create table officer_log (id ${whole} primary key, at ${whole} not null, who text not null, what text not null, subject text not null,
    before_json text not null, after_json text not null, previous_hash text not null unique, hash text not null unique)${strict}`,
  ...onlyGrows('officer_log'),
  `create table officer_log_head (one ${whole} primary key check (one = 1), id ${whole} not null, hash text not null)${strict}`,
  `create table switch_state (name text primary key, is_on ${whole} not null, reason text not null, set_by text not null,
    set_at ${whole} not null)${strict}`,
  `create table waiting_import (id text primary key, who text not null, rows_json text not null, at ${whole} not null)${strict}`,
]
