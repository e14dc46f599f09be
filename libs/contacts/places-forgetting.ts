import { registerForgetting } from './forgetting-steps';

const OTHERS = (column: string, of: string): string =>
  `NOT EXISTS (SELECT 1 FROM contact_addresses o WHERE o.organization_id = $1 AND o.${column} = ${of} AND o.contact_id <> $2)`;

/** Where a door is goes with the last person who lives there. */
const FORGETTING = [
  `DELETE FROM door_pins p WHERE p.organization_id = $1 AND p.door_key IN (SELECT a.door_key FROM contact_addresses a WHERE a.organization_id = $1 AND a.contact_id = $2)
     AND ${OTHERS('door_key', 'p.door_key')}`,
  `DELETE FROM geocoded_places g WHERE g.organization_id = $1 AND g.place_hash IN (SELECT a.place_hash FROM contact_addresses a WHERE a.organization_id = $1 AND a.contact_id = $2)
     AND ${OTHERS('place_hash', 'g.place_hash')}`,
] as const;
registerForgetting('places', FORGETTING);
