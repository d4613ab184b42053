import { statements } from './statements.ts'

/** What a school is filling in, apart from what it has handed in; and the spreadsheet that is to be read into it. */
export const filingDrafts = statements(
  `create table filing_drafts (
    filing_id uuid primary key references filings,
    -- who touched it last
    person_id uuid not null references people,
    content jsonb not null,
    -- what could not be understood, as it was typed
    typed jsonb not null,
    sheet_message_id text,
    sheet_key text,
    sheet_name text,
    updated_at timestamptz not null,
    check (num_nulls(sheet_message_id, sheet_key, sheet_name) in (0, 3))
  )`,
  `create index filing_drafts_by_person on filing_drafts (person_id, updated_at)`,
  `create index filing_drafts_with_sheet on filing_drafts (updated_at) where sheet_key is not null`,
)
