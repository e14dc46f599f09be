-- The newest fifty of a person's touches, for somebody who may see the person. $1 organization, $2 the person.
SELECT t.id, t.kind, t.occurred_at, t.time_zone, t.by, u.name, t.source_kind, t.source_id, t.code, t.campaign_id, t.note_id, t.params
FROM touches t LEFT JOIN users u ON u.id = t.by
WHERE t.organization_id = $1 AND t.contact_id = $2 ORDER BY t.occurred_at DESC, t.id DESC LIMIT 51
