-- The ten closest people whose name's words begin so, then those met last. $1 organization, $2 the text query.
SELECT c.id, c.display_name, c.primary_phone, c.worksite_name, c.stand_value, c.stand_at, c.stand_campaign_id, c.last_touched_at, c.do_not_contact,
  ARRAY(SELECT l.language FROM contact_languages l WHERE l.organization_id = $1 AND l.contact_id = c.id ORDER BY l.position) AS languages,
  ARRAY(SELECT t.tag FROM contact_tags t WHERE t.organization_id = $1 AND t.contact_id = c.id ORDER BY t.position) AS tags
FROM search.contacts s JOIN contacts c ON c.organization_id = $1 AND c.id = s.contact_id
WHERE s.organization_id = $1 AND s.words @@ ($2::text)::tsquery
ORDER BY s.words @@ replace($2::text, ':*', '')::tsquery DESC, c.last_touched_at DESC NULLS LAST, c.id LIMIT 10
