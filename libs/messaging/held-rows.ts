import { registerHeld } from '@doorstep/contacts';

/** What was written to a person, and how far it got. */
registerHeld([{
  name: 'messages',
  sql: `SELECT x.channel, x.purpose, x.address, x.language, x.sealed_content AS content, x.id::text AS "sealedRow", x.state, x.suppressed_reason AS "suppressedReason", x.due_at AS "dueAt",
      x.sent_at AS "sentAt", x.created_by AS by, x.created_at AS at, (SELECT jsonb_agg(jsonb_build_object('state', c.state, 'at', c.at) ORDER BY c.at, c.id)
        FROM message_changes c WHERE c.organization_id = x.organization_id AND c.message_id = x.id) AS changes
    FROM messages x WHERE x.organization_id = $1 AND x.contact_id = $2 ORDER BY x.due_at DESC, x.id DESC`,
  cells: {
    at: 'instant', channel: 'code:channel', purpose: 'code:purpose', address: 'text', content: 'values', state: 'code:message', suppressedReason: 'code:suppressed', dueAt: 'instant',
    sentAt: 'instant', by: 'member', changes: 'values',
  },
  sealed: { cell: 'content', table: 'messages', column: 'sealed_content', form: 'json' },
}]);
