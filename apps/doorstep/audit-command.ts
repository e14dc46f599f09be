import { verifyAudit } from '@doorstep/platform/audit';
import type { Command } from './command';

export const auditVerify: Command = {
  summary: 'check the chain of the audit log and name what is not sealed yet',
  async run({ database, print }) {
    const { owner } = await database.prepare();
    const report = await verifyAudit(owner);
    for (const chain of report.chains) {
      print(`${chain.organizationId}: ${chain.sealed} sealed, ${chain.unsealed} not sealed yet${chain.oldestUnsealedAt ? ` (oldest ${chain.oldestUnsealedAt})` : ''}`);
      for (const one of chain.breaks) print(`  BROKEN at ${one.sequence}: ${one.why}${one.eventId ? ` (${one.eventId})` : ''}`);
    }
    if (!report.sound) throw new Error('The audit log was tampered with or damaged.');
    print('The audit log is whole.');
  },
};
