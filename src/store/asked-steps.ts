import type { TableWords } from './table-words.js'

/** What was asked, counted without knowing who; and what an officer did with a question that was sent. */
export const asked = ({ whole, strict }: TableWords): readonly string[] => [
  `create table month_key (month text primary key, key text not null)${strict}`,
  `create table asked_topic (month text not null, topic text not null, boxes ${whole} not null, primary key (month, topic))${strict}`,
  `create table unanswered (day text not null, kind text not null, times ${whole} not null, primary key (day, kind))${strict}`,
  'alter table sent_question add column answer text',
  `alter table sent_question add column answered_at ${whole}`,
  `alter table sent_question add column topic_needed_at ${whole}`,
]
