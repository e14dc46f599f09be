import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import type { Transporter } from 'nodemailer';
import { PermanentFailure, TemporaryFailure } from '@doorstep/kernel';
import { SETTINGS } from '@doorstep/platform/config';
import type { Settings } from '@doorstep/platform/config';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** With its brackets; the same for every try of one message. */
  readonly messageId: string;
}

interface SmtpError {
  readonly responseCode?: number;
  readonly code?: string;
}

/** 5yz is for ever, everything else may pass (RFC 5321 §4.2.1); a wrong sign-in is the operator's to mend, so it waits too. */
export function sortSmtpError(error: unknown): TemporaryFailure | PermanentFailure {
  const { responseCode, code } = (error ?? {}) as SmtpError;
  const word = responseCode ? `smtp-${responseCode}` : `smtp-${(code ?? 'failed').toLowerCase()}`;
  const forEver = responseCode !== undefined && responseCode >= 500 && code !== 'EAUTH';
  return forEver ? new PermanentFailure(word) : new TemporaryFailure(word);
}

/** Hands mails to the operator's mail server; without SMTP_URL they stay in the sandbox. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private transport: Transporter | null = null;

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  get sandbox(): boolean {
    return this.settings.smtpUrl === null;
  }

  /** Resolves once the server has taken the mail. @throws TemporaryFailure, PermanentFailure with the server's code. */
  async send(mail: Mail): Promise<void> {
    try {
      await this.open().sendMail({ ...mail, from: this.settings.mailFrom, headers: { 'Auto-Submitted': 'auto-generated' } });
    } catch (error) {
      throw sortSmtpError(error);
    }
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }

  private open(): Transporter {
    this.transport ??= createTransport(this.settings.smtpUrl!, {
      pool: true, maxConnections: 3, connectionTimeout: 8_000, greetingTimeout: 8_000, socketTimeout: 20_000, disableFileAccess: true, disableUrlAccess: true,
    } as object);
    return this.transport;
  }
}
