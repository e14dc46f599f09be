-- The fifty met last who speak a language and stand somewhere. $1 organization, $2 languages, $3 stands.
SELECT c.id, c.display_name, c.primary_phone, c.worksite_name, c.stand_value, c.stand_at, c.stand_campaign_id, c.last_touched_at, c.do_not_contact,
  ARRAY(SELECT l.language FROM contact_languages l WHERE l.organization_id = $1 AND l.contact_id = c.id ORDER BY l.position) AS languages,
  ARRAY(SELECT t.tag FROM contact_tags t WHERE t.organization_id = $1 AND t.contact_id = c.id ORDER BY t.position) AS tags
FROM contacts c
WHERE c.organization_id = $1 AND c.stand_value = ANY($3::smallint[])
  AND EXISTS (SELECT 1 FROM contact_languages x WHERE x.organization_id = $1 AND x.contact_id = c.id AND x.language = ANY($2::text[]))
ORDER BY c.last_touched_at DESC NULLS LAST, c.id LIMIT 51
