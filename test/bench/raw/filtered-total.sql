-- How many speak a language and stand somewhere. $1 organization, $2 languages, $3 stands.
SELECT count(*)::int AS total FROM contacts c
WHERE c.organization_id = $1 AND c.stand_value = ANY($3::smallint[])
  AND EXISTS (SELECT 1 FROM contact_languages x WHERE x.organization_id = $1 AND x.contact_id = c.id AND x.language = ANY($2::text[]))
