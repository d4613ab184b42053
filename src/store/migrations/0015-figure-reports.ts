import { statements } from './statements.ts'

/** Figures as somebody reports them: confirmed before they count, with files, and what stood there before. */
export const figureReports = statements(
  `create table figure_reports (
    id uuid primary key,
    school_id text not null references schools,
    -- none where an administrator outside the roster reports
    person_id uuid references people,
    as_of date not null,
    entries jsonb not null,
    state text not null check (state in ('draft', 'counted', 'discarded')),
    at timestamptz not null
  )`,
  `create index figure_reports_by_person on figure_reports (person_id, at)`,
  `alter table figures add column report_id uuid references figure_reports`,
  `create index figures_by_metric on figures (metric, school_id, as_of)`,
  `create table figure_versions (
    school_id text references schools,
    metric text,
    as_of date,
    version integer check (version > 0),
    numerator numeric not null,
    denominator numeric not null,
    reported_by uuid references people,
    reported_at timestamptz not null,
    primary key (school_id, metric, as_of, version)
  )`,
  `alter table attachments
    add column figure_report_id uuid references figure_reports,
    drop constraint attachments_check,
    add constraint attachments_check check (
      num_nonnulls(observation_id, draft_id, filing_id, rectification_id, figure_report_id) <= 1)`,
  `create index attachments_by_figure_report on attachments (figure_report_id)
    where figure_report_id is not null`,
  `drop index attachments_waiting`,
  `create index attachments_waiting on attachments (person_id, sent_at)
    where num_nonnulls(observation_id, draft_id, filing_id, rectification_id, figure_report_id) = 0`,
)
