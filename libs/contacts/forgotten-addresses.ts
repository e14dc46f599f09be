import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Uuid } from '@doorstep/kernel';
import { dayIn, sameEmail } from '@doorstep/kernel';
import { SETTINGS, deriveKey } from '@doorstep/platform/config';
import type { Settings } from '@doorstep/platform/config';
import type { Scope } from '@doorstep/platform/database';
import { say } from '@doorstep/platform/words';
import type { HashedAddress } from './data/forgettings.repository';
import { ForgettingsRepository } from './data/forgettings.repository';

/** How somebody can be reached: numbers in E.164, null where one could not be read. */
export interface Reached {
  readonly phones: ReadonlyArray<{ readonly number: string | null }>;
  readonly emails: ReadonlyArray<{ readonly address: string }>;
}

interface Address {
  readonly hashed: HashedAddress;
  readonly address: string;
  readonly channels: string[];
}

/**
 * The keyed hashes of people who were forgotten (HMAC-SHA-256 under the root key, by organization): nobody reads a number
 * back from them, and yet a number that comes in again is known. It comes with a no for every purpose, which stays until
 * the person says otherwise.
 */
@Injectable()
export class ForgottenAddresses {
  private readonly key: Buffer;

  constructor(
    @Inject(SETTINGS) settings: Settings,
    private readonly kept: ForgettingsRepository,
  ) {
    this.key = deriveKey(settings.secretKey, 'forgotten-address');
  }

  /** Keeps the hashes of all addresses of somebody who is being forgotten. */
  async keep(scope: Scope, person: Reached): Promise<void> {
    await this.kept.keepHashes(scope, this.addresses(scope, person).map((one) => one.hashed), dayIn(scope.now, scope.actor.timeZone));
  }

  /** Of each of these people, the numbers and e-mails that belonged to somebody who asked to be forgotten. */
  async met(scope: Scope, people: readonly Reached[]): Promise<string[][]> {
    return (await this.meeting(scope, people)).map((addresses) => addresses.map((one) => one.address));
  }

  /**
   * Somebody came in, or has a new address: where it belonged to somebody who asked to be forgotten, it is never written to.
   * Answers those addresses.
   */
  async heed(scope: Scope, contactId: Uuid, person: Reached): Promise<string[]> {
    const [met = []] = await this.meeting(scope, [person]);
    await this.sayNo(scope, contactId, met);
    return met.map((one) => one.address);
  }

  /** The same for many who come in at once. */
  async heedAll(scope: Scope, people: ReadonlyArray<{ readonly id: Uuid; readonly person: Reached }>): Promise<void> {
    const met = await this.meeting(scope, people.map(({ person }) => person));
    for (const [n, { id }] of people.entries()) await this.sayNo(scope, id, met[n]!);
  }

  private async sayNo(scope: Scope, contactId: Uuid, met: readonly Address[]): Promise<void> {
    if (met.length === 0) return;
    await this.kept.revoke(scope, contactId, met.flatMap(({ channels, address }) => channels.map((channel) => ({ channel, address }))), say(scope.actor.language, 'contacts/asked-to-be-forgotten'));
  }

  private async meeting(scope: Scope, people: readonly Reached[]): Promise<Address[][]> {
    const addresses = people.map((person) => this.addresses(scope, person));
    const known = await this.kept.known(scope, addresses.flat().map((one) => one.hashed));
    return addresses.map((own) => own.filter((one) => known.has(one.hashed[1].toString('hex'))));
  }

  private addresses(scope: Scope, person: Reached): Address[] {
    const of = (kind: 'phone' | 'email', address: string, channels: string[]): Address => ({
      hashed: [kind, createHmac('sha256', this.key).update(`${scope.organizationId}|${kind}|${address}`).digest()] as const, address, channels,
    });
    return [
      ...person.phones.flatMap((phone) => (phone.number === null ? [] : [of('phone', phone.number, ['sms', 'phone', 'whatsapp'])])),
      ...person.emails.map((email) => of('email', sameEmail(email.address), ['email'])),
    ];
  }
}
