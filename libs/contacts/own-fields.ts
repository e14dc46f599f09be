import { Injectable } from '@nestjs/common';
import type { Label, SentLabel } from '@doorstep/kernel';
import { DomainError, changeLabel, readLabel } from '@doorstep/kernel';
import { OrganizationsService } from '@doorstep/organizations';
import { Audit } from '@doorstep/platform/audit';
import type { Scope } from '@doorstep/platform/database';
import type { CustomFields, OwnField, OwnFieldKind } from './domain';
import { ownFieldProblems, readOwnFields } from './domain';

export interface OwnFieldView {
  name: string;
  label: string;
  labelTexts: Label;
  kind: OwnFieldKind;
  choices: string[];
}

export interface OwnFieldsView {
  version: number;
  items: OwnFieldView[];
}

interface OwnFieldWish {
  name?: string | null;
  label: SentLabel;
  kind: OwnFieldKind;
  choices?: string[] | null;
}

/** Where the organization's settings keep them; no setting that is shown among the others. */
const KEY = 'people.fields';

/** The fields that an organization keeps of its people beside ours. */
@Injectable()
export class OwnFields {
  constructor(
    private readonly organizations: OrganizationsService,
    private readonly audit: Audit,
  ) {}

  async list(scope: Scope): Promise<OwnFieldsView> {
    const { version, settings } = await this.organizations.get(scope.organizationId);
    return this.show(scope, version, fieldsIn(settings));
  }

  /**
   * Puts these fields in the place of those that are there; what people have in a field that is gone stays with them.
   * @throws 422 naming `items[…]`; 409 when somebody else changed the settings meanwhile.
   */
  async replace(scope: Scope, wish: { version: number; items: readonly OwnFieldWish[] }): Promise<OwnFieldsView> {
    const there = fieldsIn((await this.organizations.get(scope.organizationId)).settings);
    const labelled = wish.items.map((item) => ({ ...item, label: changeLabel(there.find(({ name }) => name === item.name)?.label ?? null, item.label, scope.actor.language) }));
    const { fields, problems } = readOwnFields(labelled);
    if (problems.length > 0) throw new DomainError(problems.length === 1 && problems[0]!.code.includes('/') ? problems[0]!.code : 'platform/invalid-input', { errors: problems });
    const row = await this.organizations.change(scope.organizationId, wish.version, { settings: { [KEY]: fields } }, scope);
    await this.audit.record(scope, { act: 'organizations.settings-changed', subjectKind: 'organization', subjectId: row.id, fields: [KEY] });
    return this.show(scope, row.version, fieldsIn(row.settings));
  }

  /** @throws 422 naming each `customFields.…` whose value is not of its kind. */
  async requireFitting(scope: Scope, values: CustomFields | null | undefined): Promise<void> {
    if (!values || Object.keys(values).length === 0) return;
    const errors = ownFieldProblems(fieldsIn((await this.organizations.get(scope.organizationId)).settings), values);
    if (errors.length > 0) throw new DomainError(errors.length === 1 ? errors[0]!.code : 'platform/invalid-input', { errors });
  }

  private show(scope: Scope, version: number, fields: readonly OwnField[]): OwnFieldsView {
    return { version, items: fields.map(({ name, label, kind, choices }) => ({ name, label: readLabel(label, scope.actor.language).text, labelTexts: label, kind, choices: [...choices] })) };
  }
}

const fieldsIn = (settings: Record<string, unknown>): OwnField[] => (Array.isArray(settings[KEY]) ? (settings[KEY] as OwnField[]) : []);
