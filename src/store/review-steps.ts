import type { TableWords } from './table-words.js'

/** Campaigns, the council's decisions on documents, reviews and training; and who of the people is an officer. */
export const reviews = ({ id, whole, strict }: TableWords): readonly string[] => [
  `alter table person add column officer ${whole} not null default 0`,
  `update person set officer = 1 where audience = 'officer' and active = 1`,
  `create table campaign (id ${id}, council text not null, document text not null, version text not null,
    audience text not null check (audience in ('member','staff','both')), because text not null check (because in ('changed','induction','refresher')),
    tone text not null check (tone in ('factual','other')), what_changed text not null, decided_on text, asked_on text not null,
    started_by text not null, started_at ${whole} not null, cancelled_at ${whole}, unique (council, document, version, because, asked_on))${strict}`,
  `create table document_decision (id ${id}, council text not null, document text not null, version text not null,
    status text not null check (status in ('Draft','Endorsed','Recommended','Adopted','Noted','Superseded')), decided_on text, effective_on text,
    body text, minute text, what_changed text not null, set_by text not null, set_at ${whole} not null)${strict}`,
  'create index document_decision_of on document_decision (council, document, version)',
  `create table review_mark (id ${id}, council text not null, document text not null, due_on text,
    outcome text not null check (outcome in ('no-change','changed','started')), reason text, next_due text, set_by text not null,
    set_at ${whole} not null)${strict}`,
  'create index review_mark_of on review_mark (council, document)',
  `create table training_date (id ${id}, council text not null, course text not null, title text not null, starts ${whole} not null,
    ends ${whole} not null, place text, link text, audience text not null check (audience in ('member','staff','both')),
    cancelled_at ${whole})${strict}`,
  `create table training_record (person_id ${whole} not null, course text not null, done_on text not null, source text not null,
    set_by text not null, set_at ${whole} not null, primary key (person_id, course, done_on))${strict}`,
  'create index notice_kind on notice (kind)',
]
