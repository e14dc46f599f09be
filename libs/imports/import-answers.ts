import type { ImportOptions, MappedColumn, ValueAnswers } from './domain';
import type { ImportRow } from './data/imports.repository';

/** What is sent to an import (CONTRACT 4.6), as a merge patch: arrays and the answers of one field are replaced whole. */
export interface ImportChangeWish {
  version?: number;
  mapping?: Array<{ index: number; field: string }> | null;
  values?: Record<string, Record<string, string | number | boolean | null> | null> | null;
  options?: {
    dateOrder?: ImportOptions['dateOrder'];
    unanswered?: ImportOptions['unanswered'];
    attestation?: { wording: string; evidence: string } | null;
    encoding?: string | null;
    delimiter?: string | null;
    source?: string | null;
  } | null;
  status?: 'cancelled';
}

export interface ImportAnswers {
  readonly mapping: MappedColumn[];
  readonly values: ValueAnswers;
  readonly options: ImportOptions;
}

/** The answers after the change. An attestation is somebody's word: it carries who gave it and when. */
export function answersAfter(row: ImportRow, wish: ImportChangeWish, by: { userId: string | null; now: Date }): ImportAnswers {
  const values: Record<string, ValueAnswers[string]> = { ...row.value_answers };
  for (const [field, answers] of Object.entries(wish.values ?? {})) {
    if (answers === null) delete values[field];
    else values[field] = answers;
  }
  const { attestation, ...options } = wish.options ?? {};
  const merged: Record<string, unknown> = { ...(wish.options === null ? {} : row.options) };
  for (const [name, value] of Object.entries(options)) {
    if (value === null) delete merged[name];
    else if (value !== undefined) merged[name] = value;
  }
  if (attestation === null) delete merged['attestation'];
  else if (attestation) merged['attestation'] = { wording: attestation.wording, evidence: attestation.evidence, by: by.userId, at: by.now.toISOString() };
  return {
    mapping: wish.mapping === undefined ? row.mapping : ((wish.mapping ?? []) as MappedColumn[]),
    values: wish.values === null ? {} : values,
    options: merged,
  };
}
