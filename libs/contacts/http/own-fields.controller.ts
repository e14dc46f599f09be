import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Label, SentLabel } from '@doorstep/kernel';
import { CurrentScope, Requires } from '@doorstep/platform/access';
import type { Scope } from '@doorstep/platform/database';
import { LabelText, LabelTexts, Many, OneOf, Shown, Text, Texts, Whole } from '@doorstep/platform/http';
import type { OwnFieldKind } from '../domain';
import { OWN_FIELD_KINDS } from '../domain';
import { OwnFields } from '../own-fields';

export class OwnFieldRequest {
  @Text({ optional: true, max: 50, description: 'of the one that is there: the key in `customFields`; made of the label for a new one' }) name?: string | null;
  @LabelText({ max: 50 }) label!: SentLabel;
  @OneOf(OWN_FIELD_KINDS) kind!: OwnFieldKind;
  @Texts({ optional: true, max: 50, most: 50, description: 'what may be chosen, of the kind `choice`' }) choices?: string[] | null;
}

export class OwnFieldsRequest {
  @Whole(1, 2_000_000_000) version!: number;
  @Many(() => OwnFieldRequest, { most: 50 }) items!: OwnFieldRequest[];
}

export class OwnFieldAnswer {
  @Shown({ description: 'the key in `customFields`' }) name!: string;
  @Shown() label!: string;
  @LabelTexts() labelTexts!: Label;
  @Shown({ enum: OWN_FIELD_KINDS }) kind!: OwnFieldKind;
  @Shown({ type: [String] }) choices!: string[];
}

export class OwnFieldsAnswer {
  @Shown({ type: 'integer', description: 'of the organization’s settings' }) version!: number;
  @Shown({ type: [OwnFieldAnswer] }) items!: OwnFieldAnswer[];
}

/** The fields that the organization keeps of its people beside ours. */
@ApiTags('contacts')
@Controller('custom-fields')
export class OwnFieldsController {
  constructor(private readonly fields: OwnFields) {}

  @Get()
  @Requires('contacts.write')
  @ApiOkResponse({ type: OwnFieldsAnswer })
  list(@CurrentScope() scope: Scope): Promise<OwnFieldsAnswer> {
    return this.fields.list(scope);
  }

  @Put()
  @Requires('settings.write')
  @ApiOkResponse({ type: OwnFieldsAnswer })
  replace(@CurrentScope() scope: Scope, @Body() body: OwnFieldsRequest): Promise<OwnFieldsAnswer> {
    return this.fields.replace(scope, body);
  }
}
