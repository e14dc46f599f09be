import { Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { Sealer } from '@doorstep/platform/seal';

/** What a message says. */
export interface MessageContent {
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
}

/** Message bodies are sealed in their row (security.md ENC-01). */
@Injectable()
export class SealedContent {
  constructor(private readonly sealer: Sealer) {}

  seal(organizationId: Uuid, messageId: Uuid, content: MessageContent): Promise<Buffer> {
    return this.sealer.seal(JSON.stringify(content), this.place(organizationId, messageId));
  }

  async open(organizationId: Uuid, messageId: Uuid, sealed: Buffer): Promise<MessageContent> {
    return JSON.parse(await this.sealer.open(sealed, this.place(organizationId, messageId))) as MessageContent;
  }

  private place(organizationId: Uuid, rowId: Uuid): Parameters<Sealer['seal']>[1] {
    return { table: 'messages', column: 'sealed_content', rowId, organizationId };
  }
}
