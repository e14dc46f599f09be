export type TableKind = 'tenant' | 'shared' | 'global' | 'closed' | 'staging';

const of = (kind: TableKind, names: readonly string[]): Record<string, { kind: TableKind }> =>
  Object.fromEntries(names.map((name) => [name, { kind }]));

/**
 * Every table and which of the five kinds it is (ARCHITECTURE 5). A house rule compares this page with the
 * catalog: a table that is missing here, or lacks the walls of its kind, fails the tests.
 */
export const TABLES: Record<string, { kind: TableKind }> = {
  ...of('global', ['organizations', 'organization_keys', 'users', 'memberships', 'sessions', 'api_tokens', 'invitations', 'sign_in_attempts', 'due_work', 'outside_turns', 'public_links', 'server_state', 'migrations']),
  ...of('tenant', [
    'contacts', 'contact_phones', 'contact_emails', 'contact_addresses', 'door_notes', 'contact_languages', 'contact_tags', 'employments',
    'contact_field_changes', 'consents', 'assessments', 'current_assessments', 'relationships', 'notes', 'touches',
    'audiences', 'audience_members', 'audience_holders', 'duplicate_candidates', 'contact_merges', 'field_conflicts', 'duplicate_searches',
    'saved_lists', 'bulk_acts', 'bulk_act_people', 'bulk_act_portions', 'user_settings',
    'exports', 'contact_forgettings', 'forgotten_addresses', 'door_pins', 'geocoded_places',
    'employers', 'worksites', 'units', 'unit_worksites', 'departments', 'shifts',
    'campaigns', 'campaign_changes', 'campaign_labels', 'campaign_units',
    'follow_ups', 'follow_up_changes', 'visit_lists', 'visit_list_stops', 'visit_list_people', 'visit_list_cuts', 'visit_list_cut_people',
    'house_visits', 'house_visit_people', 'house_visit_effects', 'asks', 'next_attempts', 'safety_timers', 'safety_timer_answers', 'safety_timer_tellings', 'unsafe_doors', 'round_pauses', 'round_pause_people',
    'visit_list_syncs', 'visit_list_hand_outs', 'visit_list_takings',
    'messages', 'message_changes', 'idempotency_keys', 'imports', 'import_rows', 'import_offers', 'audit_events', 'audit_people', 'audit_heads',
  ]),
  ...of('closed', ['search.contacts', 'search.alike']),
  ...of('staging', ['staging.import_rows']),
};
