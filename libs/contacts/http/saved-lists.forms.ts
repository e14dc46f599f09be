import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsDefined, IsObject } from 'class-validator';
import type { Label, SentLabel } from '@doorstep/kernel';
import { Id, IfSent, LabelText, LabelTexts, ListQuery, OneOf, QueryFlag, Shown, SomeOf, Whole, YesNo } from '@doorstep/platform/http';
import type { ContactFilter, ContactSort, ListColumn } from '../domain';
import { CONTACT_SORTS, GROUP_NAMES, LIST_COLUMNS, MOST_FILTERS } from '../domain';

const SHARED = ['private', 'team'] as const;
const filters = { type: 'array', maxItems: MOST_FILTERS, items: { type: 'object', additionalProperties: true } } as const;
const groups = { type: 'object', additionalProperties: false, properties: Object.fromEntries(GROUP_NAMES.map((name) => [name, filters])) } as const;
const description = 'everybody fits all of `all`, one of `any` and none of `not`; each is a filter with the keys of the list filters of /contacts, without q';

/** Filters in three parts; the rules of the room read them and name every place that is wrong. */
const Groups = (): PropertyDecorator =>
  applyDecorators(IsDefined({ context: { code: 'required' } }), IsObject({ context: { code: 'wrong-type' } }), ApiProperty({ ...groups, description } as never));

export class SavedListsQuery extends ListQuery {
  @QueryFlag() archived: boolean = false;
}

export class CreateSavedListRequest {
  @Id({ optional: true }) id?: string | null;
  @LabelText() name!: SentLabel;
  @Groups() groups!: Record<string, unknown>;
  @OneOf(SHARED, { optional: true, description: 'private unless said' }) shared?: (typeof SHARED)[number] | null;
  @SomeOf(LIST_COLUMNS, { optional: true }) columns?: ListColumn[] | null;
  @OneOf(CONTACT_SORTS, { optional: true }) sort?: ContactSort | null;
}

export class CountListRequest {
  @Groups() groups!: Record<string, unknown>;
}

export class ListCountAnswer {
  @Shown({ type: 'integer', description: 'exact, of the people whom who asks may see' }) total!: number;
}

export class ChangeSavedListRequest {
  @Whole(1, 2_000_000_000) version!: number;
  @IfSent() @LabelText() name?: SentLabel;
  @IfSent() @Groups() groups?: Record<string, unknown>;
  @IfSent() @OneOf(SHARED) shared?: (typeof SHARED)[number];
  @SomeOf(LIST_COLUMNS, { optional: true }) columns?: ListColumn[] | null;
  @OneOf(CONTACT_SORTS, { optional: true }) sort?: ContactSort | null;
  @IfSent() @YesNo() archived?: boolean;
}

export class SavedListMaker {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown() name!: string;
}

const shownFilters = { type: 'array', items: { type: 'object', additionalProperties: true } } as const;

export class SavedListGroups {
  @Shown(shownFilters) all!: ContactFilter[];
  @Shown(shownFilters) any!: ContactFilter[];
  @Shown(shownFilters) not!: ContactFilter[];
}

export class SavedListAnswer {
  @Shown({ format: 'uuid' }) id!: string;
  @Shown({ type: 'integer' }) version!: number;
  @Shown() name!: string;
  @LabelTexts() nameTexts!: Label;
  @Shown({ type: SavedListGroups }) groups!: SavedListGroups;
  @Shown({ enum: SHARED }) shared!: (typeof SHARED)[number];
  @Shown({ type: [String], enum: LIST_COLUMNS, nullable: true }) columns!: ListColumn[] | null;
  @Shown({ type: String, enum: CONTACT_SORTS, nullable: true }) sort!: ContactSort | null;
  @Shown() archived!: boolean;
  @Shown({ type: SavedListMaker, nullable: true }) by!: SavedListMaker | null;
  @Shown({ description: 'whether who reads may change it' }) mayChange!: boolean;
  @Shown({ format: 'date-time' }) createdAt!: string;
  @Shown({ format: 'date-time' }) updatedAt!: string;
}

export class SavedListPage {
  @Shown({ type: [SavedListAnswer] }) items!: SavedListAnswer[];
  @Shown({ type: String, nullable: true }) nextCursor!: string | null;
  @Shown({ type: 'integer', required: false }) total?: number;
}
