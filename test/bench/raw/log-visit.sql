WITH visit AS (
  INSERT INTO house_visits (organization_id, id, contact_id, campaign_id, visited_at, time_zone, duration_minutes, outcome, reached, encounter_id, issues,
    assessment_id, request_hash, recorded_by, received_at)
  VALUES ($1, $2, $3, $4, now(), 'America/Los_Angeles', 15, 'talked', 'person', $2, $5, $6, $7, $8, now()) RETURNING id
), people AS (
  INSERT INTO house_visit_people (organization_id, house_visit_id, part, person_id, user_id, contact_id, position)
  VALUES ($1, $2, 'visitor', $8, $8, NULL, 0), ($1, $2, 'met', $3, NULL, $3, 1)
), ask AS (
  INSERT INTO asks (organization_id, id, contact_id, campaign_id, text, answer, source_kind, source_id, by, asked_at, recorded_at)
  VALUES ($1, $9, $3, $4, 'Sign the petition', 'yes', 'house_visit', $2, $8, now(), now())
), stand AS (
  INSERT INTO assessments (organization_id, id, contact_id, campaign_id, value, basis, source_kind, source_id, by, assessed_at, recorded_at)
  VALUES ($1, $6, $3, $4, 2, 'house_visit', 'house_visit', $2, $8, now(), now())
), current_stand AS (
  INSERT INTO current_assessments (organization_id, contact_id, campaign_id, assessment_id, value, assessed_at)
  VALUES ($1, $3, $4, $6, 2, now())
  ON CONFLICT (organization_id, contact_id, campaign_id) DO UPDATE SET assessment_id = excluded.assessment_id, value = excluded.value, assessed_at = excluded.assessed_at
), person AS (
  UPDATE contacts SET stand_value = 2, stand_at = now(), stand_campaign_id = $4, last_touched_at = now() WHERE organization_id = $1 AND id = $3
), touch AS (
  INSERT INTO touches (organization_id, id, contact_id, kind, occurred_at, time_zone, by, source_kind, source_id, code, campaign_id)
  VALUES ($1, $10, $3, 'house_visit', now(), 'America/Los_Angeles', $8, 'house-visits', $2, 'talked', $4)
), promise AS (
  INSERT INTO follow_ups (organization_id, id, title, about_kind, about_id, contact_id, campaign_id, assignee_id, due_on, show_on, weight, created_from_kind, created_from_id, created_by)
  VALUES ($1, $11, 'Bring the card', 'contact', $3, $3, $4, $8, $12, $12, 2, 'house_visit', $2, $8)
), due AS (
  INSERT INTO due_work (id, organization_id, kind, subject_id, due_at) VALUES ($13, $1, 'follow-ups.remind', $11, $12::date + interval '16 hours')
)
SELECT id FROM visit
