import { registerForgetting } from '@doorstep/contacts';

const FORGETTING = [
  // Every file that lies on disk may hold the person: all of them go now, and none that is being made is finished.
  `UPDATE exports SET status = 'failed', rows = 0, failure_code = 'exports/failed', ended_at = $3, updated_at = $3, version = version + 1
     WHERE organization_id = $1 AND status = 'running' AND $2::uuid IS NOT NULL`,
  `UPDATE due_work SET due_at = $3, rung_at = NULL WHERE kind = 'exports.remove-export' AND state = 'waiting' AND organization_id = $1 AND $2::uuid IS NOT NULL`,
  `UPDATE exports SET filter = filter - 'q', updated_at = $3 WHERE organization_id = $1 AND jsonb_exists(filter, 'q') AND status IN ('done', 'failed', 'expired') AND $2::uuid IS NOT NULL`,
  // Why everything held on them was asked for may name them.
  `UPDATE exports SET reason = NULL, updated_at = $3 WHERE organization_id = $1 AND kind = 'person' AND contact_id = $2`,
] as const;
registerForgetting('exports', FORGETTING);
