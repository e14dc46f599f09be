/** What a page of people reads of `contacts c`. */
export const PAGE_COLUMNS = `c.id, c.display_name, c.given_name, c.family_name, c.preferred_name, c.primary_phone, c.worksite_name, c.stand_value, c.stand_at, c.stand_campaign_id,
  c.last_touched_at, c.do_not_contact, c.sort_key, c.created_at`;
