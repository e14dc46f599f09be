// Written by scripts/contract.mjs from openapi.json. Do not edit.
export interface paths {
    "/api/v1/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Health_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Health_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Health_health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Organizations_list"];
        put?: never;
        post: operations["NewOrganizations_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Organizations_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Organizations_change"];
        trace?: never;
    };
    "/api/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Settings_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Settings_change"];
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Session_read"];
        put?: never;
        post: operations["Session_create"];
        delete: operations["Session_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/set-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SetUp_read"];
        put?: never;
        post: operations["SetUp_run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Invitations_list"];
        put?: never;
        post: operations["Invitations_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Invitations_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Invitations_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{token}/acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Invitations_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Users_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Users_readOwn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Users_changeOwn"];
        trace?: never;
    };
    "/api/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Users_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Users_change"];
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Sessions_list"];
        put?: never;
        post?: never;
        delete: operations["Sessions_endOthers"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Sessions_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ApiTokens_list"];
        put?: never;
        post: operations["ApiTokens_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["ApiTokens_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AuditEvents_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/user-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["UserSettings_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["UserSettings_change"];
        trace?: never;
    };
    "/api/v1/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Messages_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Messages_read"];
        put?: never;
        post?: never;
        delete: operations["Messages_stop"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/message-retries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Messages_sendAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outbox-board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Messages_readBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Contacts_list"];
        put?: never;
        post: operations["Contacts_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Contacts_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Contacts_change"];
        trace?: never;
    };
    "/api/v1/saved-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SavedLists_list"];
        put?: never;
        post: operations["SavedLists_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/saved-lists/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SavedLists_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["SavedLists_change"];
        trace?: never;
    };
    "/api/v1/list-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ListCounts_count"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk-acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["BulkActs_list"];
        put?: never;
        post: operations["BulkActs_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk-acts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["BulkActs_read"];
        put?: never;
        post?: never;
        delete: operations["BulkActs_undo"];
        options?: never;
        head?: never;
        patch: operations["BulkActs_cancel"];
        trace?: never;
    };
    "/api/v1/contacts/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ContactHistory_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ContactHistory_assessments"];
        put?: never;
        post: operations["ContactHistory_assess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ContactHistory_consents"];
        put?: never;
        post: operations["ContactHistory_consent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/relationships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ContactHistory_relationships"];
        put?: never;
        post: operations["ContactHistory_relate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/touches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ContactHistory_touch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ContactHistory_notes"];
        put?: never;
        post: operations["ContactHistory_note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/field-conflicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FieldConflicts_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/field-conflicts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["FieldConflicts_decide"];
        trace?: never;
    };
    "/api/v1/custom-fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnFields_list"];
        put: operations["OwnFields_replace"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/network": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Ties_network"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/readers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Ties_looked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/relationships/{tieId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Ties_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/touches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Touches_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/touches/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Touches_recordAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Duplicates_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duplicates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Duplicates_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Duplicates_decide"];
        trace?: never;
    };
    "/api/v1/duplicate-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DuplicateChecks_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contact-merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ContactMerges_standing"];
        put?: never;
        post: operations["ContactMerges_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contact-merges/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ContactMerges_read"];
        put?: never;
        post?: never;
        delete: operations["ContactMerges_undo"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contact-forgettings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Forgettings_list"];
        put?: never;
        post: operations["Forgettings_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contact-forgettings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Forgettings_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Forgettings_decide"];
        trace?: never;
    };
    "/api/v1/employers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Employers_list"];
        put?: never;
        post: operations["Employers_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/employers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Employers_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Employers_change"];
        trace?: never;
    };
    "/api/v1/worksites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Worksites_list"];
        put?: never;
        post: operations["Worksites_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/worksites/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Worksites_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Worksites_change"];
        trace?: never;
    };
    "/api/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Units_list"];
        put?: never;
        post: operations["Units_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Units_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Units_change"];
        trace?: never;
    };
    "/api/v1/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Campaigns_list"];
        put?: never;
        post: operations["Campaigns_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Campaigns_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Campaigns_change"];
        trace?: never;
    };
    "/api/v1/campaigns/{id}/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CampaignReports_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CampaignReports_hours"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/weeks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CampaignReports_weeks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/debrief": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Debrief_night"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/debrief/weeks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Debrief_weeks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/debrief/talks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Debrief_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/house-visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["HouseVisits_list"];
        put?: never;
        post: operations["HouseVisits_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/house-visits/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["HouseVisits_recordAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/house-visits/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["HouseVisits_read"];
        put?: never;
        post?: never;
        delete: operations["HouseVisits_takeBack"];
        options?: never;
        head?: never;
        patch: operations["HouseVisits_change"];
        trace?: never;
    };
    "/api/v1/safety-timers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SafetyTimers_list"];
        put?: never;
        post: operations["SafetyTimers_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/safety-timers/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SafetyTimers_options"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/safety-timers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SafetyTimers_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/safety-timers/{id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SafetyTimers_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visit-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["VisitLists_list"];
        put?: never;
        post: operations["VisitLists_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visit-lists/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["VisitLists_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["VisitLists_change"];
        trace?: never;
    };
    "/api/v1/visit-lists/{id}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["VisitLists_giveBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visit-lists/{id}/stops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["VisitLists_stops"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visit-lists/{id}/stops/{stopId}/people/{contactId}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["VisitLists_writeLines"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visit-list-endings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["VisitListEndings_lately"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visit-lists/{id}/hand-outs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListHandOuts_list"];
        put?: never;
        post: operations["ListHandOuts_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visit-lists/{id}/hand-outs/{handOutId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["ListHandOuts_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visit-list-takings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ListHandOuts_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visit-lists/{id}/rests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ListHandOuts_rest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visit-lists/{id}/overrides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ListHandOuts_override"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unsafe-doors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["UnsafeDoors_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unsafe-doors/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["UnsafeDoors_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["UnsafeDoors_change"];
        trace?: never;
    };
    "/api/v1/contacts/{id}/door-mark": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["UnsafeDoors_ofPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/round-pauses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RoundPauses_list"];
        put?: never;
        post: operations["RoundPauses_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/round-pauses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RoundPauses_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["RoundPauses_change"];
        trace?: never;
    };
    "/api/v1/round-pauses/{id}/acknowledgements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RoundPauses_acknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visit-list-cuts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["VisitListCuts_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visit-list-cuts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["VisitListCuts_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visit-lists/{id}/stops/{stopId}/pins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StopPins_set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FollowUps_list"];
        put?: never;
        post: operations["FollowUps_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/follow-ups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FollowUps_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["FollowUps_change"];
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Imports_list"];
        put?: never;
        post: operations["Imports_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Imports_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Imports_change"];
        trace?: never;
    };
    "/api/v1/imports/{id}/dry-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Imports_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Imports_run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ImportRows_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/rejects.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ImportRows_rejects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ImportRows_offered"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/offer-decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ImportRows_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Exports_list"];
        put?: never;
        post: operations["Exports_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Exports_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Exports_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        HealthResponse: {
            status: string;
        };
        OrganizationResponse: {
            /** Format: uuid */
            id: string;
            version: number;
            name: string;
            slug: string;
            /** @enum {string} */
            kind: "federation" | "affiliate" | "local" | "worker_center" | "community" | "chapter" | "coalition";
            parentId: string | null;
            timeZone: string;
            languages: ("en" | "es" | "ko")[];
            defaultRegion: string;
            demo: boolean;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        OrganizationPage: {
            items: components["schemas"]["OrganizationResponse"][];
            nextCursor: string | null;
            total?: number;
        };
        ChangeOrganizationRequest: {
            version: number;
            name?: string;
            /** @enum {string} */
            kind?: "federation" | "affiliate" | "local" | "worker_center" | "community" | "chapter" | "coalition";
            timeZone?: string;
            languages?: ("en" | "es" | "ko")[];
            defaultRegion?: string;
        };
        SignInRequest: {
            /** @description e-mail, or phone */
            email?: string | null;
            phone?: string | null;
            /** Format: password */
            password: string;
        };
        SessionUser: {
            /** Format: uuid */
            id: string;
            email: string | null;
            phone: string | null;
            name: string;
            /** @enum {string} */
            language: "en" | "es" | "ko";
            timeZone: string;
            contactId: string | null;
            version: number;
        };
        SessionOrganizationView: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            kind: "federation" | "affiliate" | "local" | "worker_center" | "community" | "chapter" | "coalition";
            timeZone: string;
            /** @enum {string} */
            role: "admin" | "lead" | "organizer" | "volunteer";
        };
        SessionResponse: {
            user: components["schemas"]["SessionUser"];
            organization: components["schemas"]["SessionOrganizationView"];
            organizations: components["schemas"]["SessionOrganizationView"][];
            permissions: string[];
            /** Format: date-time */
            expiresAt: string;
        };
        SetUpState: {
            needed: boolean;
        };
        SetUpOrganization: {
            name: string;
            /** @enum {string} */
            kind: "federation" | "affiliate" | "local" | "worker_center" | "community" | "chapter" | "coalition";
            timeZone: string;
            /** @description months that notes are kept after a campaign closed; null = until somebody deletes them */
            retentionMonths?: number | null;
        };
        SetUpAdmin: {
            name: string;
            email: string;
            /** Format: password */
            password: string;
            /** @enum {string} */
            language: "en" | "es" | "ko";
        };
        SetUpRequest: {
            organization: components["schemas"]["SetUpOrganization"];
            admin: components["schemas"]["SetUpAdmin"];
        };
        DutyRequest: {
            /**
             * Format: uuid
             * @description the campaign, unit, circle, list or event
             */
            audienceId: string;
            /** @enum {string} */
            role: "lead" | "organizer" | "chair" | "coordinator" | "captain" | "committee_member" | "mentor" | "visitor";
        };
        InvitationRequest: {
            /** Format: uuid */
            id?: string | null;
            /** @description e-mail, or phone */
            email?: string | null;
            phone?: string | null;
            /** @enum {string} */
            role: "admin" | "lead" | "organizer" | "volunteer";
            name?: string | null;
            /** @enum {string|null} */
            language?: "en" | "es" | "ko" | null;
            duties?: components["schemas"]["DutyRequest"][] | null;
        };
        DutyResponse: {
            /** Format: uuid */
            audienceId: string;
            /** @enum {string} */
            role: "lead" | "organizer" | "chair" | "coordinator" | "captain" | "committee_member" | "mentor" | "visitor";
        };
        InvitedBy: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        ToldInvitationResponse: {
            /** Format: uuid */
            id: string;
            version: number;
            email: string | null;
            phone: string | null;
            name: string | null;
            /** @enum {string} */
            role: "admin" | "lead" | "organizer" | "volunteer";
            /** @enum {string} */
            language: "en" | "es" | "ko";
            duties: components["schemas"]["DutyResponse"][];
            /** @enum {string} */
            state: "open" | "used" | "expired" | "revoked";
            invitedBy: components["schemas"]["InvitedBy"];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: date-time */
            usedAt: string | null;
            /** Format: date-time */
            revokedAt: string | null;
            /** @description told once, to whoever invites; null when the same was sent again */
            link: string | null;
            /** @description the link as a QR code, SVG; told once */
            qrSvg: string | null;
            /** @description whether a message with the link is on its way */
            sent: boolean;
        };
        InvitationResponse: {
            /** Format: uuid */
            id: string;
            version: number;
            email: string | null;
            phone: string | null;
            name: string | null;
            /** @enum {string} */
            role: "admin" | "lead" | "organizer" | "volunteer";
            /** @enum {string} */
            language: "en" | "es" | "ko";
            duties: components["schemas"]["DutyResponse"][];
            /** @enum {string} */
            state: "open" | "used" | "expired" | "revoked";
            invitedBy: components["schemas"]["InvitedBy"];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: date-time */
            usedAt: string | null;
            /** Format: date-time */
            revokedAt: string | null;
        };
        InvitationPage: {
            items: components["schemas"]["InvitationResponse"][];
            nextCursor: string | null;
            total?: number;
        };
        OfferedOrganization: {
            name: string;
            kind: string;
        };
        OfferedInvitationResponse: {
            organization: components["schemas"]["OfferedOrganization"];
            /** @enum {string} */
            role: "admin" | "lead" | "organizer" | "volunteer";
            name: string | null;
            /** @enum {string} */
            language: "en" | "es" | "ko";
            /** Format: date-time */
            expiresAt: string;
        };
        AcceptanceRequest: {
            name?: string | null;
            /**
             * Format: password
             * @description new, or the present one of an account that is there
             */
            password: string;
            /** @enum {string|null} */
            language?: "en" | "es" | "ko" | null;
        };
        HeldDuty: {
            /** Format: uuid */
            audienceId: string;
            kind: string;
            role: string;
        };
        UserResponse: {
            /** Format: uuid */
            id: string;
            version: number;
            name: string;
            /** @enum {string} */
            role: "admin" | "lead" | "organizer" | "volunteer";
            /** @description for admins and oneself */
            email: string | null;
            /** @description for admins and oneself */
            phone: string | null;
            /** @enum {string} */
            language: "en" | "es" | "ko";
            /** @description spoken at a door; the language of their screens where they said nothing */
            languages: string[];
            timeZone: string;
            disabled: boolean;
            /** Format: date-time */
            lastSeenAt: string | null;
            duties: components["schemas"]["HeldDuty"][];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        UserPage: {
            items: components["schemas"]["UserResponse"][];
            nextCursor: string | null;
            total?: number;
        };
        ChangeProfileRequest: {
            version: number;
            name?: string;
            /** @enum {string} */
            language?: "en" | "es" | "ko";
            /** @description BCP 47, spoken at a door; an empty list is the language of your screens */
            languages?: string[];
            timeZone?: string;
            /**
             * Format: password
             * @description a new one; then currentPassword is needed
             */
            password?: string;
            /** Format: password */
            currentPassword?: string;
        };
        ChangeUserRequest: {
            version: number;
            /** @enum {string} */
            role?: "admin" | "lead" | "organizer" | "volunteer";
            disabled?: boolean;
            name?: string;
            /** @description BCP 47, spoken at a door; an empty list is the language of their screens */
            languages?: string[];
        };
        DeviceResponse: {
            /** Format: uuid */
            id: string;
            version: number;
            /** @description such as "Chrome · Android" */
            device: string;
            /** @description whether it is the one that asks */
            current: boolean;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: date-time */
            lastSeenAt: string;
            /** Format: date-time */
            expiresAt: string;
        };
        DevicePage: {
            items: components["schemas"]["DeviceResponse"][];
            nextCursor: string | null;
            total?: number;
        };
        ApiTokenRequest: {
            /** Format: uuid */
            id?: string | null;
            name: string;
            /** @description how long it lives; 90, where nothing is said */
            days?: number | null;
        };
        TokenUser: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        ToldApiTokenResponse: {
            /** Format: uuid */
            id: string;
            version: number;
            name: string;
            /** @description its first letters, to know it by */
            prefix: string;
            user: components["schemas"]["TokenUser"];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: date-time */
            lastUsedAt: string | null;
            /** @description told once; null when the same was sent again */
            secret: string | null;
        };
        ApiTokenResponse: {
            /** Format: uuid */
            id: string;
            version: number;
            name: string;
            /** @description its first letters, to know it by */
            prefix: string;
            user: components["schemas"]["TokenUser"];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: date-time */
            lastUsedAt: string | null;
        };
        ApiTokenPage: {
            items: components["schemas"]["ApiTokenResponse"][];
            nextCursor: string | null;
            total?: number;
        };
        AuditEventBy: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        AuditEventResponse: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            by: components["schemas"]["AuditEventBy"] | null;
            /** @enum {string} */
            byKind: "user" | "token" | "system" | "operator" | "nobody";
            act: string;
            /** @description the act in the reader's language */
            text: string;
            subjectKind: string | null;
            subjectId: string | null;
            fields: string[];
            count: number | null;
            sealed: boolean;
        };
        AuditEventPage: {
            items: components["schemas"]["AuditEventResponse"][];
            nextCursor: string | null;
            total?: number;
        };
        OrganizationRequest: {
            /** Format: uuid */
            id?: string | null;
            name: string;
            /** @enum {string} */
            kind: "federation" | "affiliate" | "local" | "worker_center" | "community" | "chapter" | "coalition";
            timeZone: string;
            languages?: ("en" | "es" | "ko")[] | null;
            /**
             * Format: uuid
             * @description the organization acted in, or one below it
             */
            parentId?: string | null;
            defaultRegion?: string | null;
        };
        NewOrganizationResponse: {
            /** Format: uuid */
            id: string;
            version: number;
            name: string;
            slug: string;
            /** @enum {string} */
            kind: "federation" | "affiliate" | "local" | "worker_center" | "community" | "chapter" | "coalition";
            parentId: string | null;
            timeZone: string;
            languages: ("en" | "es" | "ko")[];
            defaultRegion: string;
            demo: boolean;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        MessageEventResponse: {
            /** @enum {string} */
            state: "scheduled" | "queued" | "sending" | "sent" | "delivered" | "failed" | "suppressed" | "unknown";
            /** Format: date-time */
            at: string;
            /** @description why, as a short word */
            code: string | null;
        };
        MessageResponse: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            channel: "email" | "sms";
            /** @enum {string} */
            purpose: "account" | "safety" | "staff" | "organizing" | "events" | "urgent";
            /** Format: uuid */
            contactId: string | null;
            /** Format: uuid */
            userId: string | null;
            /** @description masked for roles that may not see addresses */
            to: string;
            /** @enum {string} */
            language: "en" | "es" | "ko";
            subject: string | null;
            /** @description null where the reader may not open it */
            body: string | null;
            /** @enum {string} */
            state: "scheduled" | "queued" | "sending" | "sent" | "delivered" | "failed" | "suppressed" | "unknown";
            /** @enum {string|null} */
            suppressedReason: "no_consent" | "opted_out" | "do_not_contact" | "window_passed" | "cancelled" | "stopped" | "duplicate_number" | "daily_cap" | null;
            failureCode: string | null;
            dedupeKey: string;
            /** Format: date-time */
            dueAt: string;
            /** Format: date-time */
            sentAt: string | null;
            attempts: number;
            providerId: string | null;
            segments: number;
            events: components["schemas"]["MessageEventResponse"][];
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        MessagePageResponse: {
            items: components["schemas"]["MessageResponse"][];
            nextCursor: string | null;
            total?: number;
        };
        MessageRetryRequest: {
            /**
             * Format: uuid
             * @description a message that failed
             */
            messageId: string;
        };
        OutboxBoardStateResponse: {
            /** @enum {string} */
            state: "scheduled" | "queued" | "sending" | "sent" | "delivered" | "failed" | "suppressed" | "unknown";
            /** @description messages of the last thirty days */
            count: number;
            /** Format: date-time */
            oldestDueAt: string | null;
        };
        OutboxBoardKindResponse: {
            /** @description the kind of work, `room.verb-noun` */
            kind: string;
            /** @description due now and not done */
            due: number;
            waiting: number;
            failed: number;
            /** Format: date-time */
            oldestDueAt: string | null;
        };
        OutboxBoardResponse: {
            /**
             * @description where e-mail goes
             * @enum {string}
             */
            email: "smtp" | "sandbox";
            /** @description nothing goes out until the operator lets it, as after a restore */
            paused: boolean;
            waiting: number;
            /** @description work and messages that failed */
            failed: number;
            /** Format: date-time */
            oldestDueAt: string | null;
            messages: components["schemas"]["OutboxBoardStateResponse"][];
            work: components["schemas"]["OutboxBoardKindResponse"][];
        };
        ContactStandAnswer: {
            /** @enum {integer} */
            value: 0 | 1 | 2 | 3 | 4 | 5;
            /** Format: date-time */
            assessedAt: string;
            /** Format: uuid */
            campaignId: string | null;
            /** @description older than the organization counts on */
            faded: boolean;
        };
        ContactMatchAnswer: {
            /** @enum {string} */
            on: "name" | "phone" | "email" | "workplace";
        };
        ContactListItemAnswer: {
            /** Format: uuid */
            id: string;
            displayName: string;
            languages: string[];
            primaryPhone: string | null;
            worksiteName: string | null;
            assessment: components["schemas"]["ContactStandAnswer"] | null;
            /** Format: date-time */
            lastTouchedAt: string | null;
            tags: string[];
            doNotContact: boolean;
            match: components["schemas"]["ContactMatchAnswer"] | null;
        };
        ContactPage: {
            items: components["schemas"]["ContactListItemAnswer"][];
            nextCursor: string | null;
            total?: number;
        };
        ContactPhoneRequest: {
            /** @description as typed, or E.164; a handle for whatsapp and kakaotalk */
            number: string;
            extension?: string | null;
            /** @enum {string|null} */
            type?: "mobile" | "home" | "work" | "other" | "whatsapp" | "kakaotalk" | null;
            /** @enum {string|null} */
            status?: "unverified" | "verified" | "bad" | null;
        };
        ContactEmailRequest: {
            address: string;
            /** @enum {string|null} */
            status?: "unverified" | "verified" | "bad" | null;
        };
        ContactAddressRequest: {
            line1?: string | null;
            line2?: string | null;
            city?: string | null;
            region?: string | null;
            postalCode?: string | null;
            /** @description ISO 3166 */
            country?: string | null;
            latitude?: number | null;
            longitude?: number | null;
            /** @enum {string|null} */
            type?: "home" | "work" | "mail" | "other" | null;
            /** @description what belongs to the place: gate code, dog, side door */
            notes?: string | null;
        };
        ContactEmploymentRequest: {
            /** Format: uuid */
            employerId?: string | null;
            /** Format: uuid */
            worksiteId?: string | null;
            /** Format: uuid */
            departmentId?: string | null;
            /** Format: uuid */
            shiftId?: string | null;
            employerName?: string | null;
            worksiteName?: string | null;
            departmentName?: string | null;
            shiftName?: string | null;
            jobTitle?: string | null;
            /** @enum {string|null} */
            classification?: "employee" | "independent_contractor" | "agency" | "gig" | "day_laborer" | "domestic" | "other" | null;
            /** Format: date */
            from?: string | null;
            /** Format: date */
            to?: string | null;
        };
        CreateContactRequest: {
            givenName?: string | null;
            familyName?: string | null;
            displayName?: string | null;
            /** @description `displayName` only says who is meant; any name that is written ends it */
            noNameYet?: boolean | null;
            preferredName?: string | null;
            pronouns?: string | null;
            /** @description BCP 47, the preferred one first */
            languages?: string[] | null;
            /** @description BCP 47, those the person reads, the easiest first */
            languagesRead?: string[] | null;
            phones?: components["schemas"]["ContactPhoneRequest"][] | null;
            emails?: components["schemas"]["ContactEmailRequest"][] | null;
            addresses?: components["schemas"]["ContactAddressRequest"][] | null;
            employments?: components["schemas"]["ContactEmploymentRequest"][] | null;
            tags?: string[] | null;
            /**
             * Format: uuid
             * @description an organization of this one’s tree: a label, not a right
             */
            affiliateId?: string | null;
            constituency?: string | null;
            doNotContact?: boolean | null;
            /** @description what must be known before ringing */
            caution?: string | null;
            timeZone?: string | null;
            customFields?: {
                [key: string]: unknown;
            } | null;
            /** Format: uuid */
            id?: string | null;
        };
        ContactPhoneAnswer: {
            number: string;
            extension: string | null;
            /** @enum {string} */
            type: "mobile" | "home" | "work" | "other" | "whatsapp" | "kakaotalk";
            /** @enum {string} */
            status: "unverified" | "verified" | "bad";
        };
        ContactEmailAnswer: {
            address: string;
            /** @enum {string} */
            status: "unverified" | "verified" | "bad";
        };
        ContactAddressAnswer: {
            line1: string | null;
            line2: string | null;
            city: string | null;
            region: string | null;
            postalCode: string | null;
            country: string;
            latitude: number | null;
            longitude: number | null;
            /** @enum {string} */
            type: "home" | "work" | "mail" | "other";
            notes: string | null;
        };
        FormerAddressAnswer: {
            line1: string | null;
            line2: string | null;
            city: string | null;
            region: string | null;
            postalCode: string | null;
            /** Format: date */
            retiredOn: string;
            /** @enum {string|null} */
            why: "moved" | "bad" | null;
            /** Format: uuid */
            visitId: string | null;
        };
        ContactEmploymentAnswer: {
            /** Format: uuid */
            employerId: string | null;
            /** Format: uuid */
            worksiteId: string | null;
            /** Format: uuid */
            departmentId: string | null;
            /** Format: uuid */
            shiftId: string | null;
            employerName: string | null;
            worksiteName: string | null;
            departmentName: string | null;
            shiftName: string | null;
            jobTitle: string | null;
            /** @enum {string} */
            classification: "employee" | "independent_contractor" | "agency" | "gig" | "day_laborer" | "domestic" | "other";
            /** Format: date */
            from: string | null;
            /** Format: date */
            to: string | null;
        };
        PossibleDuplicateAnswer: {
            /** Format: uuid */
            contactId: string;
            /** @description 0–1 */
            score: number;
            reasons: string[];
        };
        ContactAnswer: {
            /** Format: uuid */
            id: string;
            version: number;
            displayName: string;
            /** @description the shown name only says who is meant */
            noNameYet: boolean;
            givenName: string | null;
            familyName: string | null;
            preferredName: string | null;
            pronouns: string | null;
            languages: string[];
            /** @description those the person reads; empty while nobody has asked */
            languagesRead: string[];
            phones: components["schemas"]["ContactPhoneAnswer"][];
            emails: components["schemas"]["ContactEmailAnswer"][];
            addresses: components["schemas"]["ContactAddressAnswer"][];
            /** @description where lists send nobody any more */
            formerAddresses: components["schemas"]["FormerAddressAnswer"][];
            employments: components["schemas"]["ContactEmploymentAnswer"][];
            tags: string[];
            /** Format: uuid */
            affiliateId: string | null;
            constituency: string | null;
            doNotContact: boolean;
            caution: string | null;
            timeZone: string | null;
            customFields: {
                [key: string]: unknown;
            };
            assessment: components["schemas"]["ContactStandAnswer"] | null;
            /** Format: date-time */
            lastTouchedAt: string | null;
            possibleDuplicates: components["schemas"]["PossibleDuplicateAnswer"][];
            /** @description only in the answer that made the person: numbers and e-mails of theirs that belonged to somebody who asked to be forgotten; nobody writes to them until the person says yes */
            askedToBeForgotten?: string[];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        ChangeContactRequest: {
            givenName?: string | null;
            familyName?: string | null;
            displayName?: string | null;
            /** @description `displayName` only says who is meant; any name that is written ends it */
            noNameYet?: boolean | null;
            preferredName?: string | null;
            pronouns?: string | null;
            /** @description BCP 47, the preferred one first */
            languages?: string[] | null;
            /** @description BCP 47, those the person reads, the easiest first */
            languagesRead?: string[] | null;
            phones?: components["schemas"]["ContactPhoneRequest"][] | null;
            emails?: components["schemas"]["ContactEmailRequest"][] | null;
            addresses?: components["schemas"]["ContactAddressRequest"][] | null;
            employments?: components["schemas"]["ContactEmploymentRequest"][] | null;
            tags?: string[] | null;
            /**
             * Format: uuid
             * @description an organization of this one’s tree: a label, not a right
             */
            affiliateId?: string | null;
            constituency?: string | null;
            doNotContact?: boolean | null;
            /** @description what must be known before ringing */
            caution?: string | null;
            timeZone?: string | null;
            customFields?: {
                [key: string]: unknown;
            } | null;
            /** @description the version that was edited */
            version: number;
            /**
             * @description the rest is saved, and fields that both changed go to `/field-conflicts`
             * @enum {string|null}
             */
            onConflict?: "ask-lead" | null;
        };
        SavedListGroups: {
            all: {
                [key: string]: unknown;
            }[];
            any: {
                [key: string]: unknown;
            }[];
            not: {
                [key: string]: unknown;
            }[];
        };
        SavedListMaker: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        SavedListAnswer: {
            /** Format: uuid */
            id: string;
            version: number;
            name: string;
            nameTexts: {
                en?: string;
                es?: string;
                ko?: string;
            };
            groups: components["schemas"]["SavedListGroups"];
            /** @enum {string} */
            shared: "private" | "team";
            columns: ("stand" | "workplace" | "phone" | "languages" | "tags" | "lastTouched")[] | null;
            /** @enum {string|null} */
            sort: "-lastTouchedAt" | "lastTouchedAt" | "displayName" | "createdAt" | null;
            archived: boolean;
            by: components["schemas"]["SavedListMaker"] | null;
            /** @description whether who reads may change it */
            mayChange: boolean;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        SavedListPage: {
            items: components["schemas"]["SavedListAnswer"][];
            nextCursor: string | null;
            total?: number;
        };
        CreateSavedListRequest: {
            /** Format: uuid */
            id?: string | null;
            name: string | {
                en?: string;
                es?: string;
                ko?: string;
            };
            /** @description everybody fits all of `all`, one of `any` and none of `not`; each is a filter with the keys of the list filters of /contacts, without q */
            groups: {
                all?: {
                    [key: string]: unknown;
                }[];
                any?: {
                    [key: string]: unknown;
                }[];
                not?: {
                    [key: string]: unknown;
                }[];
            };
            /**
             * @description private unless said
             * @enum {string|null}
             */
            shared?: "private" | "team" | null;
            columns?: ("stand" | "workplace" | "phone" | "languages" | "tags" | "lastTouched")[] | null;
            /** @enum {string|null} */
            sort?: "-lastTouchedAt" | "lastTouchedAt" | "displayName" | "createdAt" | null;
        };
        ChangeSavedListRequest: {
            version: number;
            name?: string | {
                en?: string;
                es?: string;
                ko?: string;
            };
            /** @description everybody fits all of `all`, one of `any` and none of `not`; each is a filter with the keys of the list filters of /contacts, without q */
            groups?: {
                all?: {
                    [key: string]: unknown;
                }[];
                any?: {
                    [key: string]: unknown;
                }[];
                not?: {
                    [key: string]: unknown;
                }[];
            };
            /** @enum {string} */
            shared?: "private" | "team";
            columns?: ("stand" | "workplace" | "phone" | "languages" | "tags" | "lastTouched")[] | null;
            /** @enum {string|null} */
            sort?: "-lastTouchedAt" | "lastTouchedAt" | "displayName" | "createdAt" | null;
            archived?: boolean;
        };
        CountListRequest: {
            /** @description everybody fits all of `all`, one of `any` and none of `not`; each is a filter with the keys of the list filters of /contacts, without q */
            groups: {
                all?: {
                    [key: string]: unknown;
                }[];
                any?: {
                    [key: string]: unknown;
                }[];
                not?: {
                    [key: string]: unknown;
                }[];
            };
        };
        ListCountAnswer: {
            /** @description exact, of the people whom who asks may see */
            total: number;
        };
        BulkTargetAnswer: {
            tag?: string;
            /** Format: uuid */
            userId?: string;
            /** Format: uuid */
            campaignId?: string;
            /** Format: uuid */
            unitId?: string;
            /** Format: uuid */
            visitListId?: string;
        };
        BulkLeftOutAnswer: {
            /** @enum {string} */
            reason: "not_there" | "tags_full" | "do_not_contact" | "on_open_list" | "no_address" | "unsafe" | "list_full";
            count: number;
        };
        BulkFailureAnswer: {
            code: string;
            message: string;
        };
        BulkActAnswer: {
            /** Format: uuid */
            id: string;
            version: number;
            /**
             * @description queued, running and undoing: the worker does it
             * @enum {string}
             */
            status: "queued" | "running" | "done" | "cancelled" | "failed" | "undoing" | "undone";
            /** @enum {string} */
            act: "tag" | "untag" | "assign" | "unassign" | "add_to_campaign" | "remove_from_campaign" | "add_to_unit" | "add_to_visit_list";
            target: components["schemas"]["BulkTargetAnswer"];
            /** @description everybody whom it is for */
            people: number;
            /** @description changed, unchanged and left out together, so far */
            done: number;
            changed: number;
            /** @description were so already */
            unchanged: number;
            leftOut: components["schemas"]["BulkLeftOutAnswer"][];
            /** Format: uuid */
            by: string | null;
            /** @description why the worker gave it up; what was done before stays */
            failure: components["schemas"]["BulkFailureAnswer"] | null;
            /** Format: date-time */
            undoableUntil: string;
            /** Format: uuid */
            undoneBy: string | null;
            /** Format: date-time */
            undoneAt: string | null;
            /** @description for how many it was taken back */
            restored: number | null;
            /** @description how many somebody had changed since; these stay as they are */
            kept: number | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        BulkActPage: {
            items: components["schemas"]["BulkActAnswer"][];
            nextCursor: string | null;
            total?: number;
        };
        BulkTargetRequest: {
            /** @description tag, untag */
            tag?: string | null;
            /**
             * Format: uuid
             * @description assign, unassign
             */
            userId?: string | null;
            /**
             * Format: uuid
             * @description add_to_campaign, remove_from_campaign
             */
            campaignId?: string | null;
            /**
             * Format: uuid
             * @description add_to_unit
             */
            unitId?: string | null;
            /**
             * Format: uuid
             * @description add_to_visit_list
             */
            visitListId?: string | null;
        };
        CreateBulkActRequest: {
            /** Format: uuid */
            id?: string | null;
            /** @enum {string} */
            act: "tag" | "untag" | "assign" | "unassign" | "add_to_campaign" | "remove_from_campaign" | "add_to_unit" | "add_to_visit_list";
            target: components["schemas"]["BulkTargetRequest"];
            /** @description these people; or a filter, a saved list, or both */
            contactIds?: string[] | null;
            /** @description everybody found by the keys of the list filters of /contacts */
            filter?: {
                [key: string]: unknown;
            } | null;
            /** Format: uuid */
            savedListId?: string | null;
        };
        ChangeBulkActRequest: {
            /**
             * @description stops what the worker has not ended; what was done stays, and can be taken back
             * @enum {string}
             */
            status: "cancelled";
        };
        HistoryAuthor: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        TimelineSource: {
            kind: string;
            /** Format: uuid */
            id: string;
        };
        TimelineEntryAnswer: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "house_visit" | "one_on_one" | "assessment" | "ask" | "follow_up" | "message" | "meeting" | "turnout" | "consent" | "import" | "merge" | "note" | "call" | "text" | "whatsapp" | "kakaotalk" | "met_at_work";
            /** Format: date-time */
            occurredAt: string;
            timeZone: string;
            by: components["schemas"]["HistoryAuthor"][];
            source: components["schemas"]["TimelineSource"];
            /** @description one sentence in the reader’s language */
            summary: string;
            outcome: string | null;
            /** Format: uuid */
            campaignId: string | null;
            /** Format: uuid */
            noteId: string | null;
            /** @description where the reader may read it */
            note: string | null;
            /** @description path in the web app */
            link: string | null;
        };
        TimelinePage: {
            items: components["schemas"]["TimelineEntryAnswer"][];
            nextCursor: string | null;
            /** @description with `count=true` */
            total?: number;
        };
        AssessmentAnswer: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            campaignId: string | null;
            /** @enum {integer} */
            value: 0 | 1 | 2 | 3 | 4 | 5;
            /** @enum {string} */
            basis: "action_seen" | "one_on_one" | "house_visit" | "phone" | "hearsay";
            note: string | null;
            /** Format: date-time */
            assessedAt: string;
            by: components["schemas"]["HistoryAuthor"] | null;
            faded: boolean;
            /** @description the latest of its campaign */
            current: boolean;
        };
        AssessmentPage: {
            items: components["schemas"]["AssessmentAnswer"][];
            nextCursor: string | null;
            /** @description with `count=true` */
            total?: number;
        };
        CreateAssessmentRequest: {
            /** Format: uuid */
            id?: string | null;
            /** Format: uuid */
            campaignId?: string | null;
            /** @enum {number} */
            value: 0 | 1 | 2 | 3 | 4 | 5;
            /** @enum {string} */
            basis: "action_seen" | "one_on_one" | "house_visit" | "phone" | "hearsay";
            note?: string | null;
            /** Format: date-time */
            assessedAt?: string | null;
        };
        ConsentSource: {
            kind: string;
            /** Format: uuid */
            id: string;
        };
        ConsentAnswer: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            channel: "sms" | "email" | "phone" | "whatsapp" | "kakaotalk" | "mail";
            address: string;
            /** @enum {string} */
            purpose: "organizing" | "events" | "urgent";
            /** @enum {string} */
            status: "unknown" | "granted" | "revoked";
            /** @enum {string} */
            method: "door" | "one_on_one" | "phone" | "form" | "sign_in_sheet" | "check_in" | "text" | "import";
            wording: string | null;
            evidence: string | null;
            /** Format: date-time */
            at: string;
            by: components["schemas"]["HistoryAuthor"] | null;
            /** @description what it was written down with: a visit, a list; null for what somebody wrote on the profile */
            source: components["schemas"]["ConsentSource"] | null;
            /** @description what holds now for this address, channel and purpose; a no to one purpose is a no to all, until a later yes of the person */
            current: boolean;
        };
        ConsentPage: {
            items: components["schemas"]["ConsentAnswer"][];
            nextCursor: string | null;
            /** @description with `count=true` */
            total?: number;
        };
        CreateConsentRequest: {
            /** Format: uuid */
            id?: string | null;
            /** @enum {string} */
            channel: "sms" | "email" | "phone" | "whatsapp" | "kakaotalk" | "mail";
            /** @description the person’s first one for the channel, unless named */
            address?: string | null;
            /** @enum {string} */
            purpose: "organizing" | "events" | "urgent";
            /** @enum {string} */
            status: "unknown" | "granted" | "revoked";
            /** @enum {string} */
            method: "door" | "one_on_one" | "phone" | "form" | "sign_in_sheet" | "check_in" | "text" | "import";
            /** @description the sentence that was used */
            wording?: string | null;
            evidence?: string | null;
            /** Format: date-time */
            at?: string | null;
        };
        RelationshipAnswer: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "family" | "coworker" | "friend" | "neighbor" | "influences";
            /** Format: uuid */
            contactId: string;
            /** @description null where the reader does not see that person */
            displayName: string | null;
            /** @enum {string} */
            direction: "from" | "to";
            by: components["schemas"]["HistoryAuthor"] | null;
            /** Format: date-time */
            createdAt: string;
        };
        RelationshipPage: {
            items: components["schemas"]["RelationshipAnswer"][];
            nextCursor: string | null;
            /** @description with `count=true` */
            total?: number;
        };
        CreateRelationshipRequest: {
            /** Format: uuid */
            id?: string | null;
            /** @enum {string} */
            kind: "family" | "coworker" | "friend" | "neighbor" | "influences";
            /** Format: uuid */
            contactId: string;
        };
        CreateTouchRequest: {
            /** Format: uuid */
            id?: string | null;
            /** @enum {string} */
            kind: "call" | "text" | "whatsapp" | "kakaotalk" | "met_at_work";
            /** Format: date-time */
            occurredAt?: string | null;
            timeZone?: string | null;
            /** Format: uuid */
            campaignId?: string | null;
            /** @description codes of the campaign */
            topics?: string[] | null;
            /** @description codes of the campaign */
            programs?: string[] | null;
            note?: string | null;
            /** @enum {string|null} */
            noteVisibility?: "team" | "leads" | null;
        };
        TouchAnswer: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            contactId: string;
            /** @enum {string} */
            kind: "call" | "text" | "whatsapp" | "kakaotalk" | "met_at_work";
            /** Format: date-time */
            occurredAt: string;
            timeZone: string;
            /** Format: uuid */
            campaignId: string | null;
            topics: string[];
            programs: string[];
            note: string | null;
        };
        NoteAnswer: {
            /** Format: uuid */
            id: string;
            text: string;
            /** @enum {string} */
            visibility: "team" | "leads";
            /** Format: date-time */
            writtenAt: string;
            by: components["schemas"]["HistoryAuthor"] | null;
        };
        NotePage: {
            items: components["schemas"]["NoteAnswer"][];
            nextCursor: string | null;
            /** @description with `count=true` */
            total?: number;
        };
        CreateNoteRequest: {
            /** Format: uuid */
            id?: string | null;
            text: string;
            /** @enum {string|null} */
            visibility?: "team" | "leads" | null;
        };
        FieldConflictAnswer: {
            /** Format: uuid */
            id: string;
            version: number;
            /** Format: uuid */
            contactId: string;
            displayName: string;
            field: string;
            /** @description what both began with */
            base: Record<string, never> | null;
            yours: Record<string, never> | null;
            theirs: Record<string, never> | null;
            /** @description what stands there now */
            now: Record<string, never> | null;
            yoursBy: components["schemas"]["HistoryAuthor"] | null;
            /** Format: date-time */
            yoursAt: string;
            theirsBy: components["schemas"]["HistoryAuthor"] | null;
            /** Format: date-time */
            theirsAt: string;
            /** @enum {string} */
            state: "open" | "decided";
            /** @enum {string|null} */
            take: "yours" | "theirs" | "value" | null;
            decidedBy: components["schemas"]["HistoryAuthor"] | null;
            /** Format: date-time */
            decidedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        FieldConflictPage: {
            items: components["schemas"]["FieldConflictAnswer"][];
            nextCursor: string | null;
            /** @description with `count=true` */
            total?: number;
        };
        DecideFieldConflictRequest: {
            version: number;
            /**
             * @description `yours` of who changed it later, `theirs` of who had changed it before, or another `value`
             * @enum {string}
             */
            take: "yours" | "theirs" | "value";
            /** @description with `take: value`, as the field itself is written */
            value?: (string | boolean | number | unknown[]) | null;
        };
        OwnFieldAnswer: {
            /** @description the key in `customFields` */
            name: string;
            label: string;
            labelTexts: {
                en?: string;
                es?: string;
                ko?: string;
            };
            /** @enum {string} */
            kind: "text" | "number" | "date" | "choice" | "yes_no";
            choices: string[];
        };
        OwnFieldsAnswer: {
            /** @description of the organization’s settings */
            version: number;
            items: components["schemas"]["OwnFieldAnswer"][];
        };
        OwnFieldRequest: {
            /** @description of the one that is there: the key in `customFields`; made of the label for a new one */
            name?: string | null;
            label: string | {
                en?: string;
                es?: string;
                ko?: string;
            };
            /** @enum {string} */
            kind: "text" | "number" | "date" | "choice" | "yes_no";
            /** @description what may be chosen, of the kind `choice` */
            choices?: string[] | null;
        };
        OwnFieldsRequest: {
            version: number;
            items: components["schemas"]["OwnFieldRequest"][];
        };
        NetworkPersonAnswer: {
            /** Format: uuid */
            id: string;
            displayName: string;
            /**
             * @description how many ties away
             * @enum {integer}
             */
            steps: 0 | 1 | 2;
            assessment: components["schemas"]["ContactStandAnswer"] | null;
        };
        NetworkTieAnswer: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "family" | "coworker" | "friend" | "neighbor" | "influences";
            /** Format: uuid */
            fromId: string;
            /** Format: uuid */
            toId: string;
        };
        NetworkAnswer: {
            people: components["schemas"]["NetworkPersonAnswer"][];
            ties: components["schemas"]["NetworkTieAnswer"][];
            /** @description there are more than are told */
            more: boolean;
        };
        ReaderAnswer: {
            by: components["schemas"]["HistoryAuthor"];
            /** Format: date-time */
            lastAt: string;
            /** @description how often they opened the profile */
            times: number;
        };
        ReaderPage: {
            items: components["schemas"]["ReaderAnswer"][];
            nextCursor: string | null;
        };
        UnknownPersonRequest: {
            /** Format: uuid */
            id?: string | null;
            /** @description who is meant: “tall cook, galbi place” */
            displayName: string;
        };
        RecordTouchRequest: {
            /** Format: uuid */
            id?: string | null;
            /** @enum {string} */
            kind: "call" | "text" | "whatsapp" | "kakaotalk" | "met_at_work";
            /** Format: date-time */
            occurredAt?: string | null;
            timeZone?: string | null;
            /** Format: uuid */
            campaignId?: string | null;
            /** @description codes of the campaign */
            topics?: string[] | null;
            /** @description codes of the campaign */
            programs?: string[] | null;
            note?: string | null;
            /** @enum {string|null} */
            noteVisibility?: "team" | "leads" | null;
            /** Format: uuid */
            contactId?: string | null;
            newContact?: components["schemas"]["UnknownPersonRequest"] | null;
        };
        TouchBatchRequest: {
            /**
             * Format: date-time
             * @description the phone's clock at sending
             */
            sentAt?: string | null;
            touches: components["schemas"]["RecordTouchRequest"][];
        };
        TouchBatchItem: {
            id: string | null;
            status: number;
            touch?: components["schemas"]["TouchAnswer"];
            problem?: Record<string, never>;
        };
        TouchBatchResponse: {
            results: components["schemas"]["TouchBatchItem"][];
        };
        DuplicateAnswer: {
            /** Format: uuid */
            id: string;
            version: number;
            /** @description 0–1 */
            score: number;
            reasons: string[];
            /** @enum {string} */
            state: "open" | "same" | "different";
            /** Format: uuid */
            importId: string | null;
            people: components["schemas"]["ContactAnswer"][];
            /** Format: uuid */
            decidedBy: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        DuplicatePage: {
            items: components["schemas"]["DuplicateAnswer"][];
            nextCursor: string | null;
            total?: number;
        };
        DecideDuplicateRequest: {
            version: number;
            /** @enum {string} */
            state: "open" | "different";
        };
        CheckDuplicatesRequest: {
            /**
             * Format: uuid
             * @description the person being edited, who is not told
             */
            contactId?: string | null;
            givenName?: string | null;
            familyName?: string | null;
            displayName?: string | null;
            preferredName?: string | null;
            phones?: components["schemas"]["ContactPhoneRequest"][] | null;
            emails?: components["schemas"]["ContactEmailRequest"][] | null;
            addresses?: components["schemas"]["ContactAddressRequest"][] | null;
            employments?: components["schemas"]["ContactEmploymentRequest"][] | null;
        };
        LikelyPerson: {
            /** Format: uuid */
            contactId: string;
            displayName: string;
            worksiteName: string | null;
            /** @description E.164 */
            primaryPhone: string | null;
            /** @description 0–1 */
            score: number;
            reasons: string[];
        };
        LikelyPeople: {
            items: components["schemas"]["LikelyPerson"][];
            /** @description numbers and e-mails of what was typed that belonged to somebody who asked to be forgotten: saved all the same, with a no for every purpose */
            askedToBeForgotten: string[];
        };
        CreateMergeRequest: {
            /** Format: uuid */
            id?: string | null;
            /** Format: uuid */
            survivorId: string;
            /** Format: uuid */
            duplicateId: string;
            /** @description whose value of a field stays: survivor, duplicate, or both for lists */
            fields?: {
                [key: string]: unknown;
            } | null;
        };
        MergeAnswer: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            survivorId: string;
            /** Format: uuid */
            duplicateId: string;
            fields: {
                [key: string]: "survivor" | "duplicate" | "both";
            };
            /** Format: uuid */
            by: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            undoneAt: string | null;
        };
        StandingMerge: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            survivorId: string;
            /** Format: uuid */
            duplicateId: string;
            fields: {
                [key: string]: "survivor" | "duplicate" | "both";
            };
            /** Format: uuid */
            by: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            undoneAt: string | null;
            /** @description under which name the other entry stood */
            name: string;
        };
        StandingMerges: {
            items: components["schemas"]["StandingMerge"][];
        };
        ForgettingMember: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        ForgettingAnswer: {
            /** Format: uuid */
            id: string;
            version: number;
            /** @enum {string} */
            state: "requested" | "done" | "declined";
            /**
             * Format: uuid
             * @description null once it is done
             */
            contactId: string | null;
            displayName: string | null;
            reason: string | null;
            requestedBy: components["schemas"]["ForgettingMember"] | null;
            /** Format: date-time */
            dueAt: string;
            late: boolean;
            decidedBy: components["schemas"]["ForgettingMember"] | null;
            /** Format: date-time */
            decidedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        ForgettingPage: {
            items: components["schemas"]["ForgettingAnswer"][];
            nextCursor: string | null;
            total?: number;
        };
        CreateForgettingRequest: {
            /** Format: uuid */
            id?: string | null;
            /** Format: uuid */
            contactId: string;
            /** @description the person's name, typed by a lead or an admin: then it is done at once and for good */
            confirmName?: string | null;
            reason?: string | null;
        };
        DecideForgettingRequest: {
            version: number;
            /** @enum {string} */
            state: "done" | "declined";
            /** @description the person's name, typed; needed for done */
            confirmName?: string | null;
        };
        EmployerResponse: {
            /** Format: uuid */
            id: string;
            version: number;
            name: string;
            otherNames: string[];
            /** @enum {string} */
            kind: "private" | "public" | "nonprofit" | "household" | "platform" | "labor_contractor";
            /** Format: uuid */
            parentId: string | null;
            sector: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        EmployerPage: {
            items: components["schemas"]["EmployerResponse"][];
            nextCursor: string | null;
            total?: number;
        };
        CreateEmployerRequest: {
            /** Format: uuid */
            id?: string | null;
            name: string;
            /** @description other names it goes by; lists that come in are matched by them */
            otherNames?: string[] | null;
            /** @enum {string|null} */
            kind?: "private" | "public" | "nonprofit" | "household" | "platform" | "labor_contractor" | null;
            /** Format: uuid */
            parentId?: string | null;
            sector?: string | null;
        };
        ChangeEmployerRequest: {
            version: number;
            name?: string;
            otherNames?: string[] | null;
            /** @enum {string} */
            kind?: "private" | "public" | "nonprofit" | "household" | "platform" | "labor_contractor";
            /** Format: uuid */
            parentId?: string | null;
            sector?: string | null;
        };
        WorksiteResponse: {
            /** Format: uuid */
            id: string;
            version: number;
            /** Format: uuid */
            employerId: string | null;
            name: string;
            /** @enum {string} */
            kind: "site" | "day_labor_corner" | "several" | "home" | "virtual";
            line1: string | null;
            line2: string | null;
            city: string | null;
            region: string | null;
            postalCode: string | null;
            country: string;
            timeZone: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        WorksitePage: {
            items: components["schemas"]["WorksiteResponse"][];
            nextCursor: string | null;
            total?: number;
        };
        CreateWorksiteRequest: {
            /** Format: uuid */
            id?: string | null;
            name: string;
            /** Format: uuid */
            employerId?: string | null;
            /** @enum {string|null} */
            kind?: "site" | "day_labor_corner" | "several" | "home" | "virtual" | null;
            line1?: string | null;
            line2?: string | null;
            city?: string | null;
            region?: string | null;
            postalCode?: string | null;
            /** @description ISO 3166 country; US unless said */
            country?: string | null;
            timeZone?: string | null;
        };
        ChangeWorksiteRequest: {
            version: number;
            name?: string;
            /** Format: uuid */
            employerId?: string | null;
            /** @enum {string} */
            kind?: "site" | "day_labor_corner" | "several" | "home" | "virtual";
            line1?: string | null;
            line2?: string | null;
            city?: string | null;
            region?: string | null;
            postalCode?: string | null;
            country?: string | null;
            timeZone?: string | null;
        };
        DepartmentResponse: {
            /** Format: uuid */
            id: string;
            name: string;
            nameTexts: {
                en?: string;
                es?: string;
                ko?: string;
            };
            headCount: number | null;
        };
        ShiftResponse: {
            /** Format: uuid */
            id: string;
            name: string;
            nameTexts: {
                en?: string;
                es?: string;
                ko?: string;
            };
            /** @example 06:30 */
            starts: string | null;
            /** @example 14:30 */
            ends: string | null;
            headCount: number | null;
        };
        UnitResponse: {
            /** Format: uuid */
            id: string;
            version: number;
            name: string;
            /** Format: uuid */
            employerId: string | null;
            worksiteIds: string[];
            sector: string | null;
            headCount: number | null;
            headCountSource: string | null;
            departments: components["schemas"]["DepartmentResponse"][];
            shifts: components["schemas"]["ShiftResponse"][];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        UnitPage: {
            items: components["schemas"]["UnitResponse"][];
            nextCursor: string | null;
            total?: number;
        };
        DepartmentRequest: {
            /**
             * Format: uuid
             * @description of the department that is there, or of the one to be made
             */
            id?: string | null;
            name: string | {
                en?: string;
                es?: string;
                ko?: string;
            };
            headCount?: number | null;
        };
        ShiftRequest: {
            /**
             * Format: uuid
             * @description of the shift that is there, or of the one to be made
             */
            id?: string | null;
            name: string | {
                en?: string;
                es?: string;
                ko?: string;
            };
            /** @example 06:30 */
            starts?: string | null;
            /** @example 06:30 */
            ends?: string | null;
            headCount?: number | null;
        };
        CreateUnitRequest: {
            /** Format: uuid */
            id?: string | null;
            name: string;
            /** Format: uuid */
            employerId?: string | null;
            worksiteIds?: string[] | null;
            sector?: string | null;
            headCount?: number | null;
            headCountSource?: string | null;
            departments?: components["schemas"]["DepartmentRequest"][] | null;
            shifts?: components["schemas"]["ShiftRequest"][] | null;
        };
        ChangeUnitRequest: {
            version: number;
            name?: string;
            /** Format: uuid */
            employerId?: string | null;
            worksiteIds?: string[] | null;
            sector?: string | null;
            headCount?: number | null;
            headCountSource?: string | null;
            departments?: components["schemas"]["DepartmentRequest"][] | null;
            shifts?: components["schemas"]["ShiftRequest"][] | null;
        };
        CampaignLabelResponse: {
            /** Format: uuid */
            id: string;
            code: string;
            label: string;
            labelTexts: {
                en?: string;
                es?: string;
                ko?: string;
            };
        };
        CampaignMemberResponse: {
            /** Format: uuid */
            userId: string;
            name: string;
            /** @enum {string} */
            role: "lead" | "organizer";
        };
        CampaignResponse: {
            /** Format: uuid */
            id: string;
            version: number;
            name: string;
            nameTexts: {
                en?: string;
                es?: string;
                ko?: string;
            };
            /**
             * @description missing for people who only have a visit list of the campaign
             * @enum {string}
             */
            stage?: "research" | "building" | "committee" | "cards" | "public" | "election" | "bargaining" | "tentative" | "ratified" | "paused" | "closed";
            /**
             * Format: date
             * @description missing for people who only have a visit list of the campaign
             */
            stageSince?: string;
            /** @description missing for people who only have a visit list of the campaign */
            timeZone?: string | null;
            issues: components["schemas"]["CampaignLabelResponse"][];
            askTiles: components["schemas"]["CampaignLabelResponse"][];
            scripts: components["schemas"]["CampaignLabelResponse"][];
            materials: components["schemas"]["CampaignLabelResponse"][];
            topics: components["schemas"]["CampaignLabelResponse"][];
            programs: components["schemas"]["CampaignLabelResponse"][];
            /** @description what may be said to somebody else who opens; the first is said */
            forOthers: components["schemas"]["CampaignLabelResponse"][];
            /** @description missing for people who only have a visit list of the campaign */
            unitIds?: string[];
            /** @description missing for people who only have a visit list of the campaign */
            members?: components["schemas"]["CampaignMemberResponse"][];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        CampaignPage: {
            items: components["schemas"]["CampaignResponse"][];
            nextCursor: string | null;
            total?: number;
        };
        CampaignLabelRequest: {
            /**
             * Format: uuid
             * @description of the one that is there, or of the one to be made
             */
            id?: string | null;
            label: string | {
                en?: string;
                es?: string;
                ko?: string;
            };
        };
        CampaignScriptRequest: {
            /** Format: uuid */
            id?: string | null;
            label: string | {
                en?: string;
                es?: string;
                ko?: string;
            };
        };
        CampaignCodeRequest: {
            /**
             * Format: uuid
             * @description of the one that is there, or of the one to be made
             */
            id?: string | null;
            /**
             * @description made from the label unless said; never changes
             * @example flyer_es
             */
            code?: string | null;
            label: string | {
                en?: string;
                es?: string;
                ko?: string;
            };
        };
        CreateCampaignRequest: {
            timeZone?: string | null;
            /**
             * Format: date
             * @description when the stage began; today unless said
             */
            stageSince?: string | null;
            issues?: components["schemas"]["CampaignLabelRequest"][] | null;
            askTiles?: components["schemas"]["CampaignLabelRequest"][] | null;
            scripts?: components["schemas"]["CampaignScriptRequest"][] | null;
            topics?: components["schemas"]["CampaignCodeRequest"][] | null;
            programs?: components["schemas"]["CampaignCodeRequest"][] | null;
            materials?: components["schemas"]["CampaignCodeRequest"][] | null;
            forOthers?: components["schemas"]["CampaignLabelRequest"][] | null;
            unitIds?: string[] | null;
            /** @description users; organizers among them see the people of the campaign */
            memberIds?: string[] | null;
            /** Format: uuid */
            id?: string | null;
            name: string | {
                en?: string;
                es?: string;
                ko?: string;
            };
            /**
             * @description research unless said
             * @enum {string|null}
             */
            stage?: "research" | "building" | "committee" | "cards" | "public" | "election" | "bargaining" | "tentative" | "ratified" | "paused" | "closed" | null;
        };
        ChangeCampaignRequest: {
            timeZone?: string | null;
            /**
             * Format: date
             * @description when the stage began; today unless said
             */
            stageSince?: string | null;
            issues?: components["schemas"]["CampaignLabelRequest"][] | null;
            askTiles?: components["schemas"]["CampaignLabelRequest"][] | null;
            scripts?: components["schemas"]["CampaignScriptRequest"][] | null;
            topics?: components["schemas"]["CampaignCodeRequest"][] | null;
            programs?: components["schemas"]["CampaignCodeRequest"][] | null;
            materials?: components["schemas"]["CampaignCodeRequest"][] | null;
            forOthers?: components["schemas"]["CampaignLabelRequest"][] | null;
            unitIds?: string[] | null;
            /** @description users; organizers among them see the people of the campaign */
            memberIds?: string[] | null;
            version: number;
            name?: string | {
                en?: string;
                es?: string;
                ko?: string;
            };
            /** @enum {string} */
            stage?: "research" | "building" | "committee" | "cards" | "public" | "election" | "bargaining" | "tentative" | "ratified" | "paused" | "closed";
        };
        StandCountsView: {
            0: number;
            1: number;
            2: number;
            3: number;
            4: number;
            5: number;
        };
        FollowUpCountsView: {
            done: number;
            late: number;
            open: number;
        };
        CampaignCountsResponse: {
            doors: number;
            reached: number;
            talks: number;
            stands: components["schemas"]["StandCountsView"];
            people: number;
            followUps: components["schemas"]["FollowUpCountsView"];
            /** Format: date-time */
            asOf: string;
        };
        CampaignHourView: {
            /** @description 1 Monday to 7 Sunday */
            weekday: number;
            /** @enum {string} */
            part: "morning" | "midday" | "afternoon" | "evening";
            doors: number;
            reached: number;
        };
        AttemptCellView: {
            /** @enum {string} */
            cell: "weekday-morning" | "weekday-midday" | "weekday-afternoon" | "weekday-evening" | "saturday-morning" | "saturday-midday" | "saturday-afternoon" | "saturday-evening" | "sunday-morning" | "sunday-midday" | "sunday-afternoon" | "sunday-evening";
            people: number;
        };
        CampaignAttemptsView: {
            due: number;
            again: components["schemas"]["AttemptCellView"][];
            call: number;
            otherWay: number;
        };
        CampaignHoursResponse: {
            /** Format: date */
            since: string;
            hours: components["schemas"]["CampaignHourView"][];
            attempts: components["schemas"]["CampaignAttemptsView"];
        };
        CampaignWeekView: {
            /** Format: date */
            week: string;
            doors: number;
            talks: number;
        };
        CampaignWeeksResponse: {
            items: components["schemas"]["CampaignWeekView"][];
        };
        RateView: {
            numerator: number;
            denominator: number;
            fraction: number | null;
        };
        RatesView: {
            reached: components["schemas"]["RateView"];
            talks: components["schemas"]["RateView"];
            stands: components["schemas"]["RateView"];
            kept: components["schemas"]["RateView"];
        };
        NightFiguresView: {
            doors: number;
            reached: number;
            talks: number;
            stands: number;
            promised: number;
            kept: number;
            rates: components["schemas"]["RatesView"];
        };
        FiguresOfNightView: {
            doors: number;
            reached: number;
            talks: number;
            stands: number;
            promised: number;
            kept: number;
            rates: components["schemas"]["RatesView"];
            /** Format: date */
            night: string;
            /** Format: date-time */
            since: string;
            /** Format: date-time */
            until: string;
        };
        FiguresOfHourView: {
            doors: number;
            reached: number;
            talks: number;
            stands: number;
            promised: number;
            kept: number;
            rates: components["schemas"]["RatesView"];
            hour: number;
        };
        FiguresOfWeekdayView: {
            doors: number;
            reached: number;
            talks: number;
            stands: number;
            promised: number;
            kept: number;
            rates: components["schemas"]["RatesView"];
            weekday: number;
        };
        FiguresOfListView: {
            doors: number;
            reached: number;
            talks: number;
            stands: number;
            promised: number;
            kept: number;
            rates: components["schemas"]["RatesView"];
            listId: string | null;
            name: string | null;
        };
        FiguresOfVisitorView: {
            doors: number;
            reached: number;
            talks: number;
            stands: number;
            promised: number;
            kept: number;
            rates: components["schemas"]["RatesView"];
            /** Format: uuid */
            id: string;
            name: string;
        };
        MissingView: {
            any: number;
            nextStep: number;
            stand: number;
            promiseDate: number;
        };
        DebriefResponse: {
            /** Format: date */
            night: string;
            /** Format: date-time */
            since: string;
            /** Format: date-time */
            until: string;
            timeZone: string;
            totals: components["schemas"]["NightFiguresView"];
            byNight: components["schemas"]["FiguresOfNightView"][];
            byHour: components["schemas"]["FiguresOfHourView"][];
            byWeekday: components["schemas"]["FiguresOfWeekdayView"][];
            byList: components["schemas"]["FiguresOfListView"][];
            byVisitor: components["schemas"]["FiguresOfVisitorView"][];
            missing: components["schemas"]["MissingView"] | null;
        };
        TalkPersonView: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        TalkNoteView: {
            by: string;
            text: string;
            /** @enum {string} */
            visibility: "team" | "leads";
        };
        TalkAskView: {
            /** Format: uuid */
            id: string;
            text: string;
            /** @enum {string} */
            answer: "yes" | "maybe" | "no";
            dueOn: string | null;
        };
        TalkStandView: {
            value: number;
            basis: string;
        };
        TalkFollowUpView: {
            /** Format: uuid */
            id: string;
            title: string;
            /** Format: date */
            dueOn: string;
            state: string;
            assignee: string;
        };
        TalkResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            encounterId: string;
            contactId: string | null;
            contactName: string | null;
            campaignId: string | null;
            visitListId: string | null;
            /** @enum {string} */
            place: "home" | "workplace" | "elsewhere";
            /** Format: date-time */
            visitedAt: string;
            timeZone: string;
            minutes: number | null;
            visitors: components["schemas"]["TalkPersonView"][];
            issues: string[];
            notes: components["schemas"]["TalkNoteView"][];
            asks: components["schemas"]["TalkAskView"][];
            assessment: components["schemas"]["TalkStandView"] | null;
            followUps: components["schemas"]["TalkFollowUpView"][];
            missing: ("next_step" | "stand" | "promise_date")[];
        };
        TalkPage: {
            items: components["schemas"]["TalkResponse"][];
            nextCursor: string | null;
            total?: number;
        };
        VisitAddressRequest: {
            line1: string;
            line2?: string | null;
            city?: string | null;
            region?: string | null;
            postalCode?: string | null;
            country?: string | null;
            latitude?: number | null;
            longitude?: number | null;
        };
        MetPersonRequest: {
            /** Format: uuid */
            id?: string | null;
            givenName?: string | null;
            familyName?: string | null;
            displayName?: string | null;
            languages?: string[] | null;
            phone?: string | null;
        };
        MetRequest: {
            /** Format: uuid */
            contactId?: string | null;
            /** @description a number that the known person said: it goes to their card; what a volunteer sends waits for a lead */
            phone?: string | null;
            newContact?: components["schemas"]["MetPersonRequest"] | null;
        };
        VisitAskRequest: {
            /** Format: uuid */
            id?: string | null;
            /** Format: uuid */
            askTileId?: string | null;
            text: string;
            /** @enum {string} */
            answer: "yes" | "maybe" | "no";
            /** Format: date */
            dueOn?: string | null;
        };
        VisitAssessmentRequest: {
            value: number;
            /** @enum {string|null} */
            basis?: "action_seen" | "one_on_one" | "house_visit" | "phone" | "hearsay" | null;
        };
        VisitConsentRequest: {
            /** @enum {string|null} */
            channel?: "sms" | "email" | "phone" | "whatsapp" | "kakaotalk" | "mail" | null;
            address?: string | null;
            /** @enum {string|null} */
            purpose?: "organizing" | "events" | "urgent" | null;
            /** @enum {string} */
            status: "unknown" | "granted" | "revoked";
            wording?: string | null;
        };
        MaterialRequest: {
            code: string;
            count: number;
        };
        VisitFollowUpRequest: {
            /** Format: uuid */
            id?: string | null;
            title: string;
            /** Format: date */
            dueOn: string;
            assigneeId?: string | null;
        };
        ComeBackRequest: {
            /** Format: date */
            on: string;
            /** @example 18:00 */
            at?: string | null;
        };
        AddressNotesRequest: {
            text: string;
        };
        RecordHouseVisitRequest: {
            /** Format: uuid */
            id?: string | null;
            /** Format: uuid */
            contactId?: string | null;
            address?: components["schemas"]["VisitAddressRequest"] | null;
            /** Format: uuid */
            campaignId?: string | null;
            /** Format: uuid */
            visitListId?: string | null;
            /** Format: date-time */
            plannedAt?: string | null;
            /** Format: date-time */
            visitedAt?: string | null;
            timeZone?: string | null;
            durationMinutes?: number | null;
            visitorIds?: string[] | null;
            /** @enum {string|null} */
            outcome?: "talked" | "someone_else_home" | "not_home" | "no_way_in" | "come_back_later" | "refused" | "language_barrier" | "moved" | "wrong_address" | "left_job" | "unsafe" | null;
            met?: components["schemas"]["MetRequest"][] | null;
            issues?: string[] | null;
            asks?: components["schemas"]["VisitAskRequest"][] | null;
            assessment?: components["schemas"]["VisitAssessmentRequest"] | null;
            leadersNamed?: components["schemas"]["MetRequest"][] | null;
            consent?: components["schemas"]["VisitConsentRequest"] | null;
            language?: string | null;
            topics?: string[] | null;
            programs?: string[] | null;
            materials?: components["schemas"]["MaterialRequest"][] | null;
            notes?: string | null;
            /** @enum {string|null} */
            notesVisibility?: "team" | "leads" | null;
            followUps?: components["schemas"]["VisitFollowUpRequest"][] | null;
            /** Format: date-time */
            deviceTime?: string | null;
            /**
             * @description home unless said; doors and rates count those at home
             * @enum {string|null}
             */
            place?: "home" | "workplace" | "elsewhere" | null;
            /** @description with `someone_else_home` */
            messageLeft?: boolean | null;
            languageNeeded?: string | null;
            comeBack?: components["schemas"]["ComeBackRequest"] | null;
            movedTo?: components["schemas"]["VisitAddressRequest"] | null;
            addressNotes?: components["schemas"]["AddressNotesRequest"] | null;
        };
        VisitPersonView: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        VisitContactView: {
            /** Format: uuid */
            contactId: string;
            name: string;
        };
        VisitAskView: {
            /** Format: uuid */
            id: string;
            askTileId: string | null;
            text: string;
            /** @enum {string} */
            answer: "yes" | "maybe" | "no";
            dueOn: string | null;
        };
        VisitAssessmentView: {
            value: number;
            /** @enum {string} */
            basis: "action_seen" | "one_on_one" | "house_visit" | "phone" | "hearsay";
        };
        ComeBackView: {
            /** Format: date */
            on: string;
            at: string | null;
        };
        VisitMaterialView: {
            code: string;
            count: number;
        };
        AreaView: {
            latitude: number;
            longitude: number;
        };
        DoorPinView: {
            version: number;
            /** Format: date */
            on: string;
            /** @description first name of who set it */
            by: string;
        };
        StopAddressView: {
            line1: string | null;
            line2: string | null;
            city: string | null;
            region: string | null;
            postalCode: string | null;
            country: string;
            latitude: number | null;
            longitude: number | null;
            /** @enum {string} */
            precision: "rooftop" | "street" | "zip" | "none";
            /** @description the middle of the ZIP code, where no more is known */
            area: components["schemas"]["AreaView"] | null;
            /** @description set at the door by a visitor */
            pin: components["schemas"]["DoorPinView"] | null;
        };
        DoorMarkView: {
            /** Format: date */
            on: string;
            visitor: string;
        };
        LastVisitView: {
            /** @enum {string} */
            outcome: "talked" | "someone_else_home" | "not_home" | "no_way_in" | "come_back_later" | "refused" | "language_barrier" | "moved" | "wrong_address" | "left_job" | "unsafe";
            /** Format: date */
            on: string;
            visitor: string;
        };
        NextAttemptView: {
            /** @enum {string} */
            state: "again" | "call" | "other_way";
            attempt: number;
            of: number;
            /** Format: date */
            day: string | null;
            /** @description 1 Monday to 7 Sunday */
            weekday: number | null;
            /** @enum {string|null} */
            part: "morning" | "midday" | "afternoon" | "evening" | null;
            /** @enum {string|null} */
            reason: "told" | "shift" | "most_open" | "untried" | null;
        };
        TieView: {
            name: string;
            kind: string;
        };
        DoorBriefView: {
            displayName: string;
            nameToSay: string;
            otherName: string | null;
            languages: string[];
            hasPhone: boolean;
            streetLine: string | null;
            unsafe: components["schemas"]["DoorMarkView"] | null;
            caution: string | null;
            addressNotes: string | null;
            lastVisit: components["schemas"]["LastVisitView"] | null;
            nextAttempt: components["schemas"]["NextAttemptView"] | null;
            promises: string[];
            ties: components["schemas"]["TieView"][];
            lines: string[];
        };
        PersonDoorView: {
            address: components["schemas"]["StopAddressView"] | null;
            brief: components["schemas"]["DoorBriefView"];
        };
        HouseVisitResponse: {
            /** Format: uuid */
            id: string;
            version: number;
            contactId: string | null;
            contactName: string | null;
            address: components["schemas"]["VisitAddressRequest"] | null;
            campaignId: string | null;
            visitListId: string | null;
            plannedAt: string | null;
            visitedAt: string | null;
            timeZone: string;
            durationMinutes: number | null;
            visitorIds: string[];
            visitors: components["schemas"]["VisitPersonView"][];
            /** @enum {string|null} */
            outcome: "talked" | "someone_else_home" | "not_home" | "no_way_in" | "come_back_later" | "refused" | "language_barrier" | "moved" | "wrong_address" | "left_job" | "unsafe" | null;
            /** @enum {string|null} */
            reached: "nobody" | "someone_else" | "person" | null;
            /** @enum {string} */
            state: "planned" | "attempted" | "completed" | "cancelled";
            met: components["schemas"]["VisitContactView"][];
            leadersNamed: components["schemas"]["VisitContactView"][];
            issues: string[];
            asks: components["schemas"]["VisitAskView"][];
            assessmentId: string | null;
            assessment: components["schemas"]["VisitAssessmentView"] | null;
            language: string | null;
            topics: string[];
            programs: string[];
            /** @enum {string} */
            place: "home" | "workplace" | "elsewhere";
            messageLeft: boolean | null;
            languageNeeded: string | null;
            /** @description who goes next, since they speak the language */
            passedTo: components["schemas"]["VisitPersonView"] | null;
            comeBack: components["schemas"]["ComeBackView"] | null;
            /**
             * Format: date-time
             * @description when it was taken back; then it counts for nothing
             */
            takenBackAt: string | null;
            materials: components["schemas"]["VisitMaterialView"][];
            notes: string | null;
            /** @enum {string} */
            notesVisibility: "team" | "leads";
            /** Format: uuid */
            encounterId: string;
            /** Format: uuid */
            recordedBy: string;
            deviceTime: string | null;
            /** Format: date-time */
            receivedAt: string;
            clockCorrected: boolean;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** @description of a planned visit, for who is to go */
            door?: components["schemas"]["PersonDoorView"];
        };
        HouseVisitBatchRequest: {
            /**
             * Format: date-time
             * @description the phone's clock at sending
             */
            sentAt?: string | null;
            /** @description the visits stand in the order in which they were saved: a clock that was changed in between is found by it */
            inOrder?: boolean | null;
            visits: components["schemas"]["RecordHouseVisitRequest"][];
        };
        HouseVisitBatchItem: {
            id: string | null;
            status: number;
            visit?: components["schemas"]["HouseVisitResponse"];
            problem?: Record<string, never>;
        };
        HouseVisitBatchResponse: {
            results: components["schemas"]["HouseVisitBatchItem"][];
        };
        HouseVisitPage: {
            items: components["schemas"]["HouseVisitResponse"][];
            nextCursor: string | null;
            total?: number;
        };
        ChangeHouseVisitRequest: {
            /** Format: uuid */
            campaignId?: string | null;
            /** Format: uuid */
            visitListId?: string | null;
            /** Format: date-time */
            plannedAt?: string | null;
            /** Format: date-time */
            visitedAt?: string | null;
            timeZone?: string | null;
            durationMinutes?: number | null;
            visitorIds?: string[] | null;
            /** @enum {string|null} */
            outcome?: "talked" | "someone_else_home" | "not_home" | "no_way_in" | "come_back_later" | "refused" | "language_barrier" | "moved" | "wrong_address" | "left_job" | "unsafe" | null;
            met?: components["schemas"]["MetRequest"][] | null;
            issues?: string[] | null;
            asks?: components["schemas"]["VisitAskRequest"][] | null;
            assessment?: components["schemas"]["VisitAssessmentRequest"] | null;
            leadersNamed?: components["schemas"]["MetRequest"][] | null;
            consent?: components["schemas"]["VisitConsentRequest"] | null;
            language?: string | null;
            topics?: string[] | null;
            programs?: string[] | null;
            materials?: components["schemas"]["MaterialRequest"][] | null;
            notes?: string | null;
            /** @enum {string|null} */
            notesVisibility?: "team" | "leads" | null;
            followUps?: components["schemas"]["VisitFollowUpRequest"][] | null;
            /** Format: date-time */
            deviceTime?: string | null;
            /**
             * @description home unless said; doors and rates count those at home
             * @enum {string|null}
             */
            place?: "home" | "workplace" | "elsewhere" | null;
            /** @description with `someone_else_home` */
            messageLeft?: boolean | null;
            languageNeeded?: string | null;
            comeBack?: components["schemas"]["ComeBackRequest"] | null;
            movedTo?: components["schemas"]["VisitAddressRequest"] | null;
            addressNotes?: components["schemas"]["AddressNotesRequest"] | null;
            version: number;
            /** @enum {string|null} */
            state?: "planned" | "cancelled" | null;
            reason?: string | null;
        };
        StartSafetyTimerRequest: {
            /** Format: uuid */
            id?: string | null;
            minutes: number;
            /** Format: uuid */
            colleagueId: string;
            /** Format: uuid */
            visitListId?: string | null;
        };
        RoundPersonView: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description to call them */
            phone: string | null;
        };
        RoundTakerView: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        RoundDoorView: {
            /** Format: uuid */
            stopId: string;
            position: number;
            line1: string | null;
            line2: string | null;
            city: string | null;
            region: string | null;
            postalCode: string | null;
            latitude: number | null;
            longitude: number | null;
            /** Format: date-time */
            at: string | null;
        };
        SafetyTimerResponse: {
            /** Format: uuid */
            id: string;
            version: number;
            visitor: components["schemas"]["RoundPersonView"];
            colleague: components["schemas"]["RoundPersonView"];
            /** Format: uuid */
            visitListId: string | null;
            listName: string | null;
            minutes: number;
            /** @enum {string} */
            state: "running" | "alarmed" | "ended";
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            deadlineAt: string;
            /**
             * Format: date-time
             * @description when somebody is told, unless an answer comes before
             */
            tellsAt: string;
            /** Format: date-time */
            heardAt: string;
            /** Format: date-time */
            alarmedAt: string | null;
            /** Format: date-time */
            escalatedAt: string | null;
            takenBy: components["schemas"]["RoundTakerView"] | null;
            /** Format: date-time */
            takenAt: string | null;
            /** Format: date-time */
            endedAt: string | null;
            lastDoor: components["schemas"]["RoundDoorView"] | null;
            nextDoor: components["schemas"]["RoundDoorView"] | null;
            /**
             * Format: date-time
             * @description the server's clock
             */
            asOf: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        SafetyTimerPage: {
            items: components["schemas"]["SafetyTimerResponse"][];
            nextCursor: string | null;
            total?: number;
        };
        SafetyColleagueView: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description a mail reaches them */
            email: boolean;
            /** @description a text reaches them */
            text: boolean;
        };
        SafetyOptionsResponse: {
            minutes: number[];
            usualMinutes: number;
            /** @description minutes in the background after which the screens of a round hide themselves */
            hideMinutes: number;
            colleagues: components["schemas"]["SafetyColleagueView"][];
            /** Format: uuid */
            suggestedId: string | null;
        };
        AnswerSafetyTimerRequest: {
            /** Format: uuid */
            id?: string | null;
            /** @enum {string} */
            answer: "all_right" | "have_them" | "back";
        };
        LeftOutView: {
            /** Format: uuid */
            contactId: string;
            /** @enum {string} */
            reason: "do_not_contact" | "on_open_list" | "no_address" | "unsafe" | "too_recent" | "tried_today" | "no_common_language" | "list_full";
        };
        VisitListResponse: {
            /** Format: uuid */
            id: string;
            version: number;
            code: string;
            name: string;
            campaignId: string | null;
            /** @enum {string} */
            status: "draft" | "ready" | "checked_out" | "returned" | "expired" | "archived";
            maxStops: number;
            maxMinutes: number | null;
            plannedAt: string | null;
            dueBackAt: string | null;
            visitors: components["schemas"]["VisitPersonView"][];
            doors: number;
            done: number;
            /** @description encounters in which the person was reached */
            reached: number;
            /** @description when a phone last fetched or sent something for it */
            lastSyncAt: string | null;
            /** @description how long the round takes, as it was worked out when the list was cut */
            minutes: number | null;
            leftOut: components["schemas"]["LeftOutView"][];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        VisitListPage: {
            items: components["schemas"]["VisitListResponse"][];
            nextCursor: string | null;
            total?: number;
        };
        CreateVisitListRequest: {
            /** Format: uuid */
            id?: string | null;
            name: string;
            /** Format: uuid */
            campaignId?: string | null;
            contactIds?: string[] | null;
            /** @description the keys of the list filters of /contacts */
            filter?: {
                [key: string]: unknown;
            } | null;
            visitorIds?: string[] | null;
            maxStops?: number | null;
            maxMinutes?: number | null;
            /** Format: date-time */
            plannedAt?: string | null;
            /** Format: date-time */
            dueBackAt?: string | null;
            /** @enum {string|null} */
            status?: "draft" | "ready" | "checked_out" | null;
        };
        ChangeVisitListRequest: {
            version: number;
            name?: string | null;
            /** @enum {string|null} */
            status?: "draft" | "ready" | "checked_out" | "returned" | "expired" | "archived" | null;
            /** Format: date-time */
            plannedAt?: string | null;
            /** Format: date-time */
            dueBackAt?: string | null;
            visitorIds?: string[] | null;
        };
        ReturnListRequest: {
            /** @description how long ago it was decided on a phone without signal */
            secondsAgo?: number | null;
        };
        ListEndResponse: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "draft" | "ready" | "checked_out" | "returned" | "expired" | "archived";
            doors: number;
            done: number;
        };
        StopPersonView: {
            /** Format: uuid */
            contactId: string;
            brief: components["schemas"]["DoorBriefView"];
        };
        StopResponse: {
            /** Format: uuid */
            id: string;
            position: number;
            /** @enum {string} */
            state: "open" | "done" | "skipped";
            address: components["schemas"]["StopAddressView"];
            unsafe: components["schemas"]["DoorMarkView"] | null;
            addressNotes: string | null;
            people: components["schemas"]["StopPersonView"][];
        };
        StopPage: {
            items: components["schemas"]["StopResponse"][];
            nextCursor: string | null;
        };
        DoorLinesRequest: {
            lines: string[];
        };
        LeftListView: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            how: "returned" | "expired" | "moved" | "taken_back";
            /** @description who has it now */
            holders: string[];
        };
        LeftListPage: {
            items: components["schemas"]["LeftListView"][];
            nextCursor: string | null;
        };
        HandOutRequest: {
            /** Format: uuid */
            id?: string | null;
            seats?: number | null;
            /** @description whoever takes it has it instead of those who have it now */
            takesOver?: boolean | null;
        };
        TakingView: {
            /** Format: uuid */
            userId: string;
            name: string;
            /** Format: date-time */
            at: string;
        };
        ToldHandOutResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            visitListId: string;
            /** @description six letters to read aloud, while they are good */
            code: string | null;
            seats: number;
            takesOver: boolean;
            /** Format: date-time */
            expiresAt: string;
            revokedAt: string | null;
            by: string;
            takings: components["schemas"]["TakingView"][];
            /** Format: date-time */
            createdAt: string;
            /** @description told once */
            link: string | null;
            /** @description the link as a picture; told once */
            qrSvg: string | null;
        };
        HandOutResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            visitListId: string;
            /** @description six letters to read aloud, while they are good */
            code: string | null;
            seats: number;
            takesOver: boolean;
            /** Format: date-time */
            expiresAt: string;
            revokedAt: string | null;
            by: string;
            takings: components["schemas"]["TakingView"][];
            /** Format: date-time */
            createdAt: string;
        };
        HandOutPage: {
            items: components["schemas"]["HandOutResponse"][];
            nextCursor: string | null;
        };
        TakeListRequest: {
            token?: string | null;
            code?: string | null;
        };
        RestOfListRequest: {
            /** Format: uuid */
            id?: string | null;
            name: string;
            visitorIds?: string[] | null;
        };
        OverrideListRequest: {
            contactIds: string[];
        };
        OverrideLeftOutView: {
            /** Format: uuid */
            contactId: string;
            /** @enum {string} */
            reason: "do_not_contact" | "no_address" | "unsafe" | "list_full";
        };
        OverrideResponse: {
            /** Format: uuid */
            id: string;
            added: string[];
            leftOut: components["schemas"]["OverrideLeftOutView"][];
        };
        MarkedPlaceView: {
            line1: string | null;
            line2: string | null;
            city: string | null;
            region: string | null;
            postalCode: string | null;
        };
        PersonAtDoorView: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        TeamContactView: {
            /** Format: uuid */
            id: string;
            name: string;
            phone: string | null;
        };
        UnsafeDoorResponse: {
            /** Format: uuid */
            id: string;
            version: number;
            address: components["schemas"]["MarkedPlaceView"] | null;
            people: components["schemas"]["PersonAtDoorView"][];
            /** Format: uuid */
            visitId: string;
            campaignId: string | null;
            /** Format: date-time */
            markedAt: string;
            timeZone: string;
            visitor: components["schemas"]["TeamContactView"];
            late: boolean;
            seenAt: string | null;
            seenBy: components["schemas"]["TeamContactView"] | null;
            liftedAt: string | null;
            liftedBy: components["schemas"]["TeamContactView"] | null;
            note: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        UnsafeDoorPage: {
            items: components["schemas"]["UnsafeDoorResponse"][];
            nextCursor: string | null;
            total?: number;
        };
        ChangeUnsafeDoorRequest: {
            version: number;
            seen?: boolean | null;
            lifted?: boolean | null;
            note?: string | null;
        };
        PersonDoorMarkResponse: {
            mark: components["schemas"]["DoorMarkView"] | null;
        };
        CircleView: {
            latitude: number;
            longitude: number;
            km: number;
        };
        ToldPersonView: {
            /** Format: uuid */
            id: string;
            name: string;
            phone: string | null;
            /** Format: date-time */
            since: string;
            heardAt: string | null;
        };
        RoundPauseResponse: {
            /** Format: uuid */
            id: string;
            version: number;
            /** @enum {string} */
            reach: "all" | "near" | "postal_codes";
            near: components["schemas"]["CircleView"] | null;
            postalCodes: string[];
            placeName: string | null;
            /** @enum {string} */
            reason: "danger_nearby" | "authorities_nearby" | "employer_nearby" | "weather" | "plans_changed" | "other";
            line: string | null;
            until: string | null;
            holding: boolean;
            startedBy: string;
            endedAt: string | null;
            endedBy: string | null;
            heardAt: string | null;
            told: number;
            heard: number;
            people: components["schemas"]["ToldPersonView"][];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        RoundPausePage: {
            items: components["schemas"]["RoundPauseResponse"][];
            nextCursor: string | null;
            total?: number;
        };
        CircleRequest: {
            latitude: number;
            longitude: number;
            km: number;
        };
        CreateRoundPauseRequest: {
            /** Format: uuid */
            id?: string | null;
            near?: components["schemas"]["CircleRequest"] | null;
            postalCodes?: string[] | null;
            placeName?: string | null;
            /** @enum {string} */
            reason: "danger_nearby" | "authorities_nearby" | "employer_nearby" | "weather" | "plans_changed" | "other";
            line?: string | null;
            /** Format: date-time */
            until?: string | null;
        };
        ChangeRoundPauseRequest: {
            version: number;
            /** Format: date-time */
            until?: string | null;
            line?: string | null;
            ended?: boolean | null;
        };
        AcknowledgeRequest: {
            /** Format: date-time */
            heardAt?: string | null;
            /** Format: date-time */
            sentAt?: string | null;
        };
        AcknowledgementResponse: {
            /** Format: uuid */
            pauseId: string;
            /** Format: uuid */
            userId: string;
            /** Format: date-time */
            heardAt: string;
            /** Format: date-time */
            receivedAt: string;
        };
        RoundStartRequest: {
            latitude: number;
            longitude: number;
        };
        CreateListCutRequest: {
            /** Format: uuid */
            id?: string | null;
            /** @description of all lists; each adds its visitor or number */
            name?: string | null;
            /**
             * Format: uuid
             * @description of the lists; the one of the filter, where none is named
             */
            campaignId?: string | null;
            /** @description the keys of the list filters of /contacts */
            filter?: {
                [key: string]: unknown;
            } | null;
            /** Format: uuid */
            savedListId?: string | null;
            /** @description these people, in place of a filter and a saved list */
            contactIds?: string[] | null;
            /** @description one list for each; nobody: as many lists as the doors need */
            visitorIds?: string[] | null;
            /** @description doors of a list; 25 where nothing is said */
            maxStops?: number | null;
            maxMinutes?: number | null;
            /** @description leaves out who was visited within so many days; 0: nobody. Nothing said: who was reached within the days of the setting visits.restDays */
            notVisitedDays?: number | null;
            /** @description false: also doors where nobody shares a language with the visitor */
            languageMatch?: boolean | null;
            /** Format: date-time */
            plannedAt?: string | null;
            /** @description where the rounds begin */
            start?: components["schemas"]["RoundStartRequest"] | null;
            /** @description only tells what would be made; nothing is stored */
            dryRun?: boolean | null;
        };
        CutListAnswer: {
            /** Format: uuid */
            id?: string;
            version?: number;
            code?: string;
            name: string;
            campaignId?: string | null;
            /** @enum {string} */
            status?: "draft" | "ready" | "checked_out" | "returned" | "expired" | "archived";
            maxStops?: number;
            maxMinutes?: number | null;
            plannedAt?: string | null;
            dueBackAt?: string | null;
            visitors: components["schemas"]["VisitPersonView"][];
            doors: number;
            done?: number;
            people: number;
            minutes: number | null;
            /** Format: date-time */
            createdAt?: string;
            /** Format: date-time */
            updatedAt?: string;
        };
        LeftOutPersonAnswer: {
            /** Format: uuid */
            contactId: string;
            displayName: string;
            /** @enum {string} */
            reason: "do_not_contact" | "on_open_list" | "no_address" | "unsafe" | "too_recent" | "tried_today" | "no_common_language" | "list_full";
        };
        LeftOutCountAnswer: {
            /** @enum {string} */
            reason: "do_not_contact" | "on_open_list" | "no_address" | "unsafe" | "too_recent" | "tried_today" | "no_common_language" | "list_full";
            count: number;
        };
        ListCutAnswer: {
            /** @description empty while it is only looked at */
            id: string;
            version: number;
            dryRun: boolean;
            name: string;
            /** @description everybody who was looked at */
            people: number;
            /** @description while it is only looked at, without id, code and state */
            lists: components["schemas"]["CutListAnswer"][];
            /** @description kept for thirty days */
            leftOut: components["schemas"]["LeftOutPersonAnswer"][];
            leftOutCounts: components["schemas"]["LeftOutCountAnswer"][];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        SetPinRequest: {
            latitude: number;
            longitude: number;
            replaces?: number | null;
            far?: boolean | null;
        };
        StopPinResponse: {
            latitude: number;
            longitude: number;
            version: number;
            /** Format: date */
            on: string;
            /** @description first name of who set it */
            by: string;
        };
        FollowUpAbout: {
            /** @enum {string} */
            kind: "contact" | "house_visit" | "one_on_one" | "labor_circle" | "meeting" | "turnout_event" | "case" | "organization";
            /** Format: uuid */
            id: string;
            label: string;
        };
        FollowUpSourceView: {
            kind: string;
            /** Format: uuid */
            id: string;
        };
        FollowUpResponse: {
            /** Format: uuid */
            id: string;
            title: string;
            about: components["schemas"]["FollowUpAbout"];
            contactId: string | null;
            campaignId: string | null;
            /** Format: uuid */
            assigneeId: string;
            assigneeName: string;
            /** Format: date */
            dueOn: string;
            /** @enum {string} */
            bucket: "overdue" | "today" | "soon" | "later";
            weight: number;
            /** @enum {string} */
            state: "open" | "done" | "dropped" | "handed_over";
            result: string | null;
            doneAt: string | null;
            snoozedUntil: string | null;
            createdFrom: components["schemas"]["FollowUpSourceView"] | null;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        FollowUpPage: {
            items: components["schemas"]["FollowUpResponse"][];
            nextCursor: string | null;
            total?: number;
        };
        FollowUpAboutRequest: {
            /** @enum {string} */
            kind: "contact" | "house_visit" | "one_on_one" | "labor_circle" | "meeting" | "turnout_event" | "case" | "organization";
            /** Format: uuid */
            id: string;
        };
        CreateFollowUpRequest: {
            /** Format: uuid */
            id?: string | null;
            title: string;
            about: components["schemas"]["FollowUpAboutRequest"];
            assigneeId: string;
            /** Format: date */
            dueOn: string;
            weight?: number | null;
        };
        ChangeFollowUpRequest: {
            version: number;
            title?: string | null;
            assigneeId?: string | null;
            /** Format: date */
            dueOn?: string | null;
            /** Format: date */
            snoozedUntil?: string | null;
            weight?: number | null;
            /** @enum {string|null} */
            state?: "open" | "done" | "dropped" | "handed_over" | null;
            result?: string | null;
        };
        ImportCountsResponse: {
            rows: number;
            created: number;
            updated: number;
            unchanged: number;
            rejected: number;
            /** @description rows that came in with a warning */
            warnings: number;
            /** @description rows waiting in /duplicates; counted in created */
            unclear: number;
        };
        DryRunResponse: {
            counts: components["schemas"]["ImportCountsResponse"];
        };
        ImportSummaryResponse: {
            /** Format: uuid */
            id: string;
            version: number;
            /** @enum {string} */
            kind: "people" | "workplaces";
            /** @enum {string} */
            status: "needs_mapping" | "mapped" | "checking" | "checked" | "running" | "done" | "failed" | "cancelled" | "undoing" | "undone";
            fileName: string;
            /** Format: uuid */
            campaignId: string | null;
            progress: number;
            counts: components["schemas"]["ImportCountsResponse"];
            dryRun: components["schemas"]["DryRunResponse"] | null;
            /** Format: date-time */
            undoableUntil: string | null;
            createdBy: {
                /** Format: uuid */
                id?: string;
                name?: string;
            } | null;
            /** Format: date-time */
            runStartedAt: string | null;
            /** Format: date-time */
            runEndedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        ImportPage: {
            items: components["schemas"]["ImportSummaryResponse"][];
            nextCursor: string | null;
            total?: number;
        };
        ImportColumnResponse: {
            index: number;
            header: string;
            /** @description what it is taken for */
            field: string | null;
            confidence: number;
            /** @description field is null or confidence under 0.8 */
            asked: boolean;
            /** @description somebody has said what it is */
            answered: boolean;
            samples: string[];
            /** @description why it is never taken */
            problem: string | null;
        };
        ImportExampleResponse: {
            row: number;
            displayName: string;
            phones: string[];
            emails: string[];
            languages: string[];
            address: string | null;
            work: string | null;
            assessment: number | null;
            tags: string[];
        };
        MappedColumnRequest: {
            index: number;
            /** @description a field of CONTRACT 4.6, `custom:<name>` or `ignore` */
            field: string;
        };
        AskedValueResponse: {
            /** @description a field, or `section` */
            field: string;
            value: string;
            /** @description rows that have it */
            count: number;
            suggestion: (string | number | boolean) | null;
        };
        KnownNameResponse: {
            id: string;
            name: string;
        };
        KnownNamesResponse: {
            department: components["schemas"]["KnownNameResponse"][];
            shift: components["schemas"]["KnownNameResponse"][];
            unit: components["schemas"]["KnownNameResponse"][];
            affiliate: components["schemas"]["KnownNameResponse"][];
        };
        AttestationResponse: {
            /** @description the sentence that these people said yes to */
            wording: string;
            /** @description where and when they said it, and where the proof lies */
            evidence: string;
            /** Format: uuid */
            by: string | null;
            /** Format: date-time */
            at: string;
        };
        ImportOptionsResponse: {
            /** @enum {string|null} */
            dateOrder: "mdy" | "dmy" | "ymd" | null;
            /** @enum {string|null} */
            unanswered: "ignore" | null;
            attestation: components["schemas"]["AttestationResponse"] | null;
            encoding: string | null;
            delimiter: string | null;
            source: string | null;
        };
        ImportProblemResponse: {
            /** @description as a spreadsheet shows it, the first line is 1; 0 is the whole file */
            row: number;
            column: number | null;
            code: string;
            message: string;
        };
        OfferCountResponse: {
            /** @enum {string} */
            kind: "caution" | "preferred_name" | "address_note" | "revoke_texts" | "do_not_contact";
            open: number;
            total: number;
        };
        ImportResponse: {
            /** Format: uuid */
            id: string;
            version: number;
            /** @enum {string} */
            kind: "people" | "workplaces";
            /** @enum {string} */
            status: "needs_mapping" | "mapped" | "checking" | "checked" | "running" | "done" | "failed" | "cancelled" | "undoing" | "undone";
            fileName: string;
            /** Format: uuid */
            campaignId: string | null;
            progress: number;
            counts: components["schemas"]["ImportCountsResponse"];
            dryRun: components["schemas"]["DryRunResponse"] | null;
            /** Format: date-time */
            undoableUntil: string | null;
            createdBy: {
                /** Format: uuid */
                id?: string;
                name?: string;
            } | null;
            /** Format: date-time */
            runStartedAt: string | null;
            /** Format: date-time */
            runEndedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            encoding: string;
            /** @description the encoding is a guess: look at the letters of the preview */
            encodingAsked: boolean;
            /** @description encodings to offer, best first */
            encodingAlternatives: string[];
            delimiter: string;
            /** @description null for a list without one */
            headerRow: number | null;
            rowEstimate: number;
            /** @description lines above the header */
            titles: string[];
            columns: components["schemas"]["ImportColumnResponse"][];
            /** @description the first rows as they stand; empty once the file is gone */
            preview: string[][];
            /** @description the row number of each line of the preview */
            previewRows: number[];
            /** @description the first rows as they would come in */
            examples: components["schemas"]["ImportExampleResponse"][];
            /** @description what is in effect: answers, and guesses that are sure */
            mapping: components["schemas"]["MappedColumnRequest"][];
            values: {
                [key: string]: {
                    [key: string]: unknown;
                };
            };
            /** @description values that somebody has to explain before a run */
            askedValues: components["schemas"]["AskedValueResponse"][];
            /** @description what the campaign has: ids to answer values with */
            knownNames: components["schemas"]["KnownNamesResponse"];
            /** @description the dates of the list can be read two ways and nobody has said how */
            dateOrderAsked: boolean;
            options: components["schemas"]["ImportOptionsResponse"];
            /** @description the first 500 */
            problems: components["schemas"]["ImportProblemResponse"][];
            offers: components["schemas"]["OfferCountResponse"][];
            /** @description why it failed */
            failure: components["schemas"]["ImportProblemResponse"] | null;
            /**
             * Format: date-time
             * @description until when the file and its cells are kept
             */
            fileUntil: string | null;
        };
        AttestationRequest: {
            /** @description the sentence that these people said yes to */
            wording: string;
            /** @description where and when they said it, and where the proof lies */
            evidence: string;
        };
        ImportOptionsRequest: {
            /** @enum {string|null} */
            dateOrder?: "mdy" | "dmy" | "ymd" | null;
            /**
             * @description leave out what is asked and not answered
             * @enum {string|null}
             */
            unanswered?: "ignore" | null;
            attestation?: components["schemas"]["AttestationRequest"] | null;
            /**
             * @description read the file anew in this encoding
             * @enum {string|null}
             */
            encoding?: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "cp949" | "macintosh" | "shift_jis" | "gb18030" | null;
            /**
             * @description read the file anew with this delimiter
             * @enum {string|null}
             */
            delimiter?: "," | ";" | "\t" | "|" | null;
            /** @description the program whose ids the list holds */
            source?: string | null;
        };
        ChangeImportRequest: {
            version?: number;
            mapping?: components["schemas"]["MappedColumnRequest"][] | null;
            /**
             * @example {
             *       "assessment": {
             *         "3?": 3
             *       },
             *       "shift": {
             *         "NOC": null
             *       }
             *     }
             */
            values?: {
                [key: string]: {
                    [key: string]: (string | number | boolean) | null;
                } | null;
            } | null;
            options?: components["schemas"]["ImportOptionsRequest"] | null;
            /** @enum {string} */
            status?: "cancelled";
        };
        ImportRowResponse: {
            row: number;
            /** @enum {string|null} */
            outcome: "created" | "updated" | "unchanged" | "rejected" | null;
            /** @description why a rejected row stays out */
            reason: components["schemas"]["ImportProblemResponse"] | null;
            /** @description waits in /duplicates */
            unclear: boolean;
            /**
             * Format: uuid
             * @description the pair of /duplicates that it waits in
             */
            duplicateId: string | null;
            /** Format: uuid */
            contactId: string | null;
            displayName: string | null;
            problems: components["schemas"]["ImportProblemResponse"][];
            /** @description as they stand in the list; empty once the file is gone */
            cells: string[];
        };
        ImportRowPage: {
            items: components["schemas"]["ImportRowResponse"][];
            nextCursor: string | null;
            total?: number;
        };
        ImportOfferResponse: {
            /** Format: uuid */
            id: string;
            row: number;
            /** @enum {string} */
            kind: "caution" | "preferred_name" | "address_note" | "revoke_texts" | "do_not_contact";
            /** @description the note's sentence, or the name to call the person */
            text: string;
            /** @enum {string} */
            state: "open" | "accepted" | "declined";
            /** Format: uuid */
            contactId: string;
            displayName: string;
            /** Format: date-time */
            decidedAt: string | null;
        };
        ImportOfferPage: {
            items: components["schemas"]["ImportOfferResponse"][];
            nextCursor: string | null;
            total?: number;
        };
        OfferDecisionRequest: {
            /** @enum {string} */
            decision: "accepted" | "declined";
            offerIds?: string[] | null;
            /** @enum {string|null} */
            kind?: "caution" | "preferred_name" | "address_note" | "revoke_texts" | "do_not_contact" | null;
            /** @description in place of the offered text, where one offer is accepted */
            text?: string | null;
        };
        OfferDecisionResponse: {
            decided: number;
            /** @description were decided before, and stay as they were */
            decidedBefore: number;
        };
        ExportFailureResponse: {
            code: string;
            message: string;
        };
        ExportMakerResponse: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        ExportResponse: {
            /** Format: uuid */
            id: string;
            version: number;
            /** @enum {string} */
            kind: "contacts" | "person";
            /**
             * Format: uuid
             * @description of kind person: whose file it is; null once they are forgotten
             */
            contactId: string | null;
            contactName: string | null;
            /** @enum {string|null} */
            language: "en" | "es" | "ko" | null;
            /** @enum {string} */
            status: "queued" | "running" | "done" | "failed" | "expired";
            /** @enum {string} */
            format: "csv" | "xlsx" | "vcard" | "zip";
            filter: {
                [key: string]: unknown;
            };
            columns: ("name" | "givenName" | "familyName" | "preferredName" | "pronouns" | "phones" | "emails" | "address" | "employer" | "worksite" | "department" | "shift" | "jobTitle" | "tags" | "affiliate" | "constituency" | "stand" | "lastTouched" | "languages")[];
            reason: string | null;
            /** @description people in the file; while it is made, people written so far */
            rows: number;
            /** @description people found when it was asked for */
            rowsExpected: number;
            fileBytes: number | null;
            /** @description the file can be fetched */
            ready: boolean;
            failure: components["schemas"]["ExportFailureResponse"] | null;
            createdBy: components["schemas"]["ExportMakerResponse"];
            /** Format: date-time */
            expiresAt: string | null;
            /** Format: date-time */
            endedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        ExportPage: {
            items: components["schemas"]["ExportResponse"][];
            nextCursor: string | null;
            total?: number;
        };
        CreateExportRequest: {
            /** Format: uuid */
            id?: string | null;
            /** @enum {string} */
            kind: "contacts" | "person";
            /** @description the keys of the list filters of /contacts; everybody without one */
            filter?: {
                [key: string]: unknown;
            } | null;
            /** @description without a choice: what is needed to reach people. Who must not be contacted is always marked */
            columns?: ("name" | "givenName" | "familyName" | "preferredName" | "pronouns" | "phones" | "emails" | "address" | "employer" | "worksite" | "department" | "shift" | "jobTitle" | "tags" | "affiliate" | "constituency" | "stand" | "lastTouched" | "languages")[] | null;
            /**
             * Format: uuid
             * @description of kind person: everything that is held on whom
             */
            contactId?: string | null;
            /**
             * @description of kind person: the language of the page; without one that of who asks
             * @enum {string|null}
             */
            language?: "en" | "es" | "ko" | null;
            /**
             * @description zip is the one of kind person, and of no other
             * @enum {string}
             */
            format: "csv" | "xlsx" | "vcard" | "zip";
            /** @description required where the people of 24 hours are over 500 */
            reason?: string | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    Health_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthResponse"];
                };
            };
        };
    };
    Health_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthResponse"];
                };
            };
        };
    };
    Health_health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthResponse"];
                };
            };
        };
    };
    Organizations_list: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                count?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationPage"];
                };
            };
        };
    };
    NewOrganizations_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganizationRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewOrganizationResponse"];
                };
            };
        };
    };
    Organizations_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationResponse"];
                };
            };
        };
    };
    Organizations_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeOrganizationRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationResponse"];
                };
            };
        };
    };
    Settings_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                        "retention.notesMonthsAfterClose": number | null;
                        "fading.days": number;
                        /** @enum {string} */
                        "words.union": "sindicato" | "union";
                        "exports.leadRowsPerDay": number;
                        "exports.adminRowsPerDay": number;
                        "bulk.atOnce": number;
                        "bulk.organizerMost": number;
                        "bulk.leadMost": number;
                        "doors.attempts": number;
                        /** @description 06:00 to 11:00 */
                        "doors.from": string;
                        /** @description 18:00 to 22:00 */
                        "doors.until": string;
                        "visits.dueBackHours": number;
                        "visits.remindHours": number;
                        "visits.handOutHours": number;
                        "safety.minutes": number;
                        "safety.escalateMinutes": number;
                        "safety.hideMinutes": number;
                        "visits.restDays": number;
                        /**
                         * @description where the streets on the map come from; null: nowhere, the map is white
                         * @enum {string|null}
                         */
                        "server.streets": "address" | "file" | null;
                        /** @description whether somebody is asked where addresses are */
                        "server.geocoder": boolean;
                    };
                };
            };
        };
    };
    Settings_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version?: number;
                    "retention.notesMonthsAfterClose"?: number | null;
                    "fading.days"?: number;
                    /** @enum {string} */
                    "words.union"?: "sindicato" | "union";
                    "exports.leadRowsPerDay"?: number;
                    "exports.adminRowsPerDay"?: number;
                    "bulk.atOnce"?: number;
                    "bulk.organizerMost"?: number;
                    "bulk.leadMost"?: number;
                    "doors.attempts"?: number;
                    /** @description 06:00 to 11:00 */
                    "doors.from"?: string;
                    /** @description 18:00 to 22:00 */
                    "doors.until"?: string;
                    "visits.dueBackHours"?: number;
                    "visits.remindHours"?: number;
                    "visits.handOutHours"?: number;
                    "safety.minutes"?: number;
                    "safety.escalateMinutes"?: number;
                    "safety.hideMinutes"?: number;
                    "visits.restDays"?: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                        "retention.notesMonthsAfterClose": number | null;
                        "fading.days": number;
                        /** @enum {string} */
                        "words.union": "sindicato" | "union";
                        "exports.leadRowsPerDay": number;
                        "exports.adminRowsPerDay": number;
                        "bulk.atOnce": number;
                        "bulk.organizerMost": number;
                        "bulk.leadMost": number;
                        "doors.attempts": number;
                        /** @description 06:00 to 11:00 */
                        "doors.from": string;
                        /** @description 18:00 to 22:00 */
                        "doors.until": string;
                        "visits.dueBackHours": number;
                        "visits.remindHours": number;
                        "visits.handOutHours": number;
                        "safety.minutes": number;
                        "safety.escalateMinutes": number;
                        "safety.hideMinutes": number;
                        "visits.restDays": number;
                        /**
                         * @description where the streets on the map come from; null: nowhere, the map is white
                         * @enum {string|null}
                         */
                        "server.streets": "address" | "file" | null;
                        /** @description whether somebody is asked where addresses are */
                        "server.geocoder": boolean;
                    };
                };
            };
        };
    };
    Session_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionResponse"];
                };
            };
        };
    };
    Session_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionResponse"];
                };
            };
        };
    };
    Session_end: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SetUp_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetUpState"];
                };
            };
        };
    };
    SetUp_run: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetUpRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionResponse"];
                };
            };
        };
    };
    Invitations_list: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                count?: boolean;
                /** @description any of: open, used, expired, revoked (comma = any) */
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationPage"];
                };
            };
        };
    };
    Invitations_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToldInvitationResponse"];
                };
            };
        };
    };
    Invitations_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Invitations_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferedInvitationResponse"];
                };
            };
        };
    };
    Invitations_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptanceRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionResponse"];
                };
            };
        };
    };
    Users_list: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                count?: boolean;
                /** @description part of a name */
                q?: string | null;
                /** @description any of: admin, lead, organizer, volunteer (comma = any) */
                role?: string;
                /** @description active, where nothing is said */
                state?: "active" | "disabled" | "any" | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserPage"];
                };
            };
        };
    };
    Users_readOwn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserResponse"];
                };
            };
        };
    };
    Users_changeOwn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeProfileRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserResponse"];
                };
            };
        };
    };
    Users_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserResponse"];
                };
            };
        };
    };
    Users_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeUserRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserResponse"];
                };
            };
        };
    };
    Sessions_list: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                count?: boolean;
                userId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DevicePage"];
                };
            };
        };
    };
    Sessions_endOthers: {
        parameters: {
            query?: {
                userId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Sessions_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ApiTokens_list: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                count?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiTokenPage"];
                };
            };
        };
    };
    ApiTokens_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiTokenRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToldApiTokenResponse"];
                };
            };
        };
    };
    ApiTokens_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AuditEvents_list: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                count?: boolean;
                /** @description comma = any */
                act?: string;
                userId?: string;
                subjectId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEventPage"];
                };
            };
        };
    };
    UserSettings_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        "people.columns": string[] | null;
                    };
                };
            };
        };
    };
    UserSettings_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    "people.columns"?: string[] | null;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        "people.columns": string[] | null;
                    };
                };
            };
        };
    };
    Messages_list: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                count?: boolean;
                /** @description any of: scheduled, queued, sending, sent, delivered, failed, suppressed, unknown (comma = any) */
                state?: string;
                contactId?: string;
                /** @description only messages due after this instant */
                dueAfter?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagePageResponse"];
                };
            };
        };
    };
    Messages_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageResponse"];
                };
            };
        };
    };
    Messages_stop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Messages_sendAgain: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageRetryRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageResponse"];
                };
            };
        };
    };
    Messages_readBoard: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutboxBoardResponse"];
                };
            };
        };
    };
    Contacts_list: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                count?: boolean;
                /** @description parts of names in any order, phone digits, e-mail, workplace */
                q?: string | null;
                /** @description any of: 0, 1, 2, 3, 4, 5 (comma = any) */
                assessment?: string;
                campaignId?: string;
                unitId?: string;
                /** @description comma = any */
                worksiteId?: string;
                /** @description comma = any */
                language?: string;
                /** @description comma = any */
                tag?: string;
                circleId?: string;
                eventId?: string;
                visitListId?: string;
                /** @description comma = any */
                affiliateId?: string;
                notContactedDays?: number;
                /** @description any of: due, again, call, other_way, weekday-morning, weekday-midday, weekday-afternoon, weekday-evening, saturday-morning, saturday-midday, saturday-afternoon, saturday-evening, sunday-morning, sunday-midday, sunday-afternoon, sunday-evening (comma = any) */
                attempt?: string;
                /** @description lat,lng,km: an address in this circle of at most 500 km */
                near?: string | null;
                assigneeId?: string;
                savedListId?: string;
                sort?: "-lastTouchedAt" | "lastTouchedAt" | "displayName" | "createdAt" | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactPage"];
                };
            };
        };
    };
    Contacts_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateContactRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactAnswer"];
                };
            };
        };
    };
    Contacts_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactAnswer"];
                };
            };
        };
    };
    Contacts_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeContactRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactAnswer"];
                };
            };
        };
    };
    SavedLists_list: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                count?: boolean;
                archived?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedListPage"];
                };
            };
        };
    };
    SavedLists_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSavedListRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedListAnswer"];
                };
            };
        };
    };
    SavedLists_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedListAnswer"];
                };
            };
        };
    };
    SavedLists_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeSavedListRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedListAnswer"];
                };
            };
        };
    };
    ListCounts_count: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CountListRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListCountAnswer"];
                };
            };
        };
    };
    BulkActs_list: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                count?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkActPage"];
                };
            };
        };
    };
    BulkActs_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateBulkActRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkActAnswer"];
                };
            };
            /** @description so many that the worker does it: `status` tells how far */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkActAnswer"];
                };
            };
        };
    };
    BulkActs_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkActAnswer"];
                };
            };
        };
    };
    BulkActs_undo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description so many that the worker takes it back */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    BulkActs_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeBulkActRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkActAnswer"];
                };
            };
        };
    };
    ContactHistory_timeline: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                count?: boolean;
                /** @description any of: house_visit, one_on_one, assessment, ask, follow_up, message, meeting, turnout, consent, import, merge, note, call, text, whatsapp, kakaotalk, met_at_work (comma = any) */
                kind?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelinePage"];
                };
            };
        };
    };
    ContactHistory_assessments: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                count?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentPage"];
                };
            };
        };
    };
    ContactHistory_assess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAssessmentRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentAnswer"];
                };
            };
        };
    };
    ContactHistory_consents: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                count?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentPage"];
                };
            };
        };
    };
    ContactHistory_consent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateConsentRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentAnswer"];
                };
            };
        };
    };
    ContactHistory_relationships: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                count?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelationshipPage"];
                };
            };
        };
    };
    ContactHistory_relate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateRelationshipRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelationshipAnswer"];
                };
            };
        };
    };
    ContactHistory_touch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTouchRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TouchAnswer"];
                };
            };
        };
    };
    ContactHistory_notes: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                count?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotePage"];
                };
            };
        };
    };
    ContactHistory_note: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateNoteRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteAnswer"];
                };
            };
        };
    };
    FieldConflicts_list: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                count?: boolean;
                state?: "open" | "decided" | null;
                contactId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldConflictPage"];
                };
            };
        };
    };
    FieldConflicts_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideFieldConflictRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldConflictAnswer"];
                };
            };
        };
    };
    OwnFields_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnFieldsAnswer"];
                };
            };
        };
    };
    OwnFields_replace: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnFieldsRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnFieldsAnswer"];
                };
            };
        };
    };
    Ties_network: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NetworkAnswer"];
                };
            };
        };
    };
    Ties_looked: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReaderPage"];
                };
            };
        };
    };
    Ties_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                tieId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Touches_record: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordTouchRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TouchAnswer"];
                };
            };
        };
    };
    Touches_recordAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TouchBatchRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TouchBatchResponse"];
                };
            };
        };
    };
    Duplicates_list: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                count?: boolean;
                state?: "open" | "same" | "different" | null;
                importId?: string;
                contactId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuplicatePage"];
                };
            };
        };
    };
    Duplicates_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuplicateAnswer"];
                };
            };
        };
    };
    Duplicates_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideDuplicateRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuplicateAnswer"];
                };
            };
        };
    };
    DuplicateChecks_check: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckDuplicatesRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LikelyPeople"];
                };
            };
        };
    };
    ContactMerges_standing: {
        parameters: {
            query?: {
                contactId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingMerges"];
                };
            };
        };
    };
    ContactMerges_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateMergeRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeAnswer"];
                };
            };
        };
    };
    ContactMerges_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeAnswer"];
                };
            };
        };
    };
    ContactMerges_undo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Forgettings_list: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                count?: boolean;
                state?: "requested" | "done" | "declined" | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForgettingPage"];
                };
            };
        };
    };
    Forgettings_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateForgettingRequest"];
            };
        };
        responses: {
            /** @description a request for this person waits already */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForgettingAnswer"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForgettingAnswer"];
                };
            };
        };
    };
    Forgettings_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForgettingAnswer"];
                };
            };
        };
    };
    Forgettings_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideForgettingRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForgettingAnswer"];
                };
            };
        };
    };
    Employers_list: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                count?: boolean;
                /** @description names that begin with this, without case and accents */
                q?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmployerPage"];
                };
            };
        };
    };
    Employers_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateEmployerRequest"];
            };
        };
        responses: {
            /** @description the same was sent before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmployerResponse"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmployerResponse"];
                };
            };
        };
    };
    Employers_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmployerResponse"];
                };
            };
        };
    };
    Employers_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeEmployerRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmployerResponse"];
                };
            };
        };
    };
    Worksites_list: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                count?: boolean;
                /** @description names that begin with this, without case and accents */
                q?: string | null;
                employerId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorksitePage"];
                };
            };
        };
    };
    Worksites_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWorksiteRequest"];
            };
        };
        responses: {
            /** @description the same was sent before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorksiteResponse"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorksiteResponse"];
                };
            };
        };
    };
    Worksites_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorksiteResponse"];
                };
            };
        };
    };
    Worksites_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeWorksiteRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorksiteResponse"];
                };
            };
        };
    };
    Units_list: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                count?: boolean;
                /** @description names that begin with this, without case and accents */
                q?: string | null;
                employerId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitPage"];
                };
            };
        };
    };
    Units_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUnitRequest"];
            };
        };
        responses: {
            /** @description the same was sent before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitResponse"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitResponse"];
                };
            };
        };
    };
    Units_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitResponse"];
                };
            };
        };
    };
    Units_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeUnitRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitResponse"];
                };
            };
        };
    };
    Campaigns_list: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                count?: boolean;
                /** @description any of: research, building, committee, cards, public, election, bargaining, tentative, ratified, paused, closed (comma = any) */
                stage?: string;
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignPage"];
                };
            };
        };
    };
    Campaigns_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCampaignRequest"];
            };
        };
        responses: {
            /** @description the same was sent before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignResponse"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignResponse"];
                };
            };
        };
    };
    Campaigns_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignResponse"];
                };
            };
        };
    };
    Campaigns_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeCampaignRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignResponse"];
                };
            };
        };
    };
    CampaignReports_counts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignCountsResponse"];
                };
            };
        };
    };
    CampaignReports_hours: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignHoursResponse"];
                };
            };
        };
    };
    CampaignReports_weeks: {
        parameters: {
            query?: {
                weeks?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignWeeksResponse"];
                };
            };
        };
    };
    Debrief_night: {
        parameters: {
            query?: {
                night?: string | null;
                campaignId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DebriefResponse"];
                };
            };
        };
    };
    Debrief_weeks: {
        parameters: {
            query?: {
                night?: string | null;
                campaignId?: string;
                weeks?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DebriefResponse"];
                };
            };
        };
    };
    Debrief_list: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                count?: boolean;
                night?: string | null;
                campaignId?: string;
                missing?: "any" | "none" | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TalkPage"];
                };
            };
        };
    };
    HouseVisits_list: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                count?: boolean;
                campaignId?: string;
                contactId?: string;
                visitListId?: string;
                visitorId?: string;
                visitor?: string;
                state?: "planned" | "attempted" | "completed" | "cancelled" | null;
                /** @description any of: talked, someone_else_home, not_home, no_way_in, come_back_later, refused, language_barrier, moved, wrong_address, left_job, unsafe (comma = any) */
                outcome?: string;
                /** @description any of: nobody, someone_else, person (comma = any) */
                reached?: string;
                /** @description any of: home, workplace, elsewhere (comma = any) */
                place?: string;
                since?: string | null;
                until?: string | null;
                weekday?: number;
                part?: "morning" | "midday" | "afternoon" | "evening" | null;
                encounters?: boolean;
                assessed?: boolean;
                promises?: "made" | "kept" | null;
                missing?: "any" | "none" | "next_step" | "stand" | "promise_date" | null;
                hour?: number;
                nightWeekday?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseVisitPage"];
                };
            };
        };
    };
    HouseVisits_record: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordHouseVisitRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseVisitResponse"];
                };
            };
        };
    };
    HouseVisits_recordAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HouseVisitBatchRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseVisitBatchResponse"];
                };
            };
        };
    };
    HouseVisits_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseVisitResponse"];
                };
            };
        };
    };
    HouseVisits_takeBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    HouseVisits_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeHouseVisitRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseVisitResponse"];
                };
            };
        };
    };
    SafetyTimers_list: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                count?: boolean;
                /** @description any of: running, alarmed, ended (comma = any) */
                state?: string;
                visitor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafetyTimerPage"];
                };
            };
        };
    };
    SafetyTimers_start: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartSafetyTimerRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafetyTimerResponse"];
                };
            };
        };
    };
    SafetyTimers_options: {
        parameters: {
            query?: {
                visitListId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafetyOptionsResponse"];
                };
            };
        };
    };
    SafetyTimers_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafetyTimerResponse"];
                };
            };
        };
    };
    SafetyTimers_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerSafetyTimerRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafetyTimerResponse"];
                };
            };
        };
    };
    VisitLists_list: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                count?: boolean;
                holder?: string;
                /** @description any of: draft, ready, checked_out, returned, expired, archived (comma = any) */
                status?: string;
                campaignId?: string;
                sort?: "-updatedAt" | "dueBackAt" | "name" | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitListPage"];
                };
            };
        };
    };
    VisitLists_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateVisitListRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitListResponse"];
                };
            };
        };
    };
    VisitLists_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitListResponse"];
                };
            };
        };
    };
    VisitLists_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeVisitListRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitListResponse"];
                };
            };
        };
    };
    VisitLists_giveBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnListRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListEndResponse"];
                };
            };
        };
    };
    VisitLists_stops: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StopPage"];
                };
            };
        };
    };
    VisitLists_writeLines: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                stopId: string;
                contactId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DoorLinesRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    VisitListEndings_lately: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeftListPage"];
                };
            };
        };
    };
    ListHandOuts_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandOutPage"];
                };
            };
        };
    };
    ListHandOuts_make: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOutRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToldHandOutResponse"];
                };
            };
        };
    };
    ListHandOuts_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                handOutId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ListHandOuts_take: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeListRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitListResponse"];
                };
            };
        };
    };
    ListHandOuts_rest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RestOfListRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitListResponse"];
                };
            };
        };
    };
    ListHandOuts_override: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OverrideListRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverrideResponse"];
                };
            };
        };
    };
    UnsafeDoors_list: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                count?: boolean;
                state?: "standing" | "lifted" | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnsafeDoorPage"];
                };
            };
        };
    };
    UnsafeDoors_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnsafeDoorResponse"];
                };
            };
        };
    };
    UnsafeDoors_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeUnsafeDoorRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnsafeDoorResponse"];
                };
            };
        };
    };
    UnsafeDoors_ofPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonDoorMarkResponse"];
                };
            };
        };
    };
    RoundPauses_list: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                count?: boolean;
                state?: "holding" | "over" | null;
                mine?: boolean;
                visitListId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundPausePage"];
                };
            };
        };
    };
    RoundPauses_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateRoundPauseRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundPauseResponse"];
                };
            };
        };
    };
    RoundPauses_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundPauseResponse"];
                };
            };
        };
    };
    RoundPauses_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeRoundPauseRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundPauseResponse"];
                };
            };
        };
    };
    RoundPauses_acknowledge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcknowledgeRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcknowledgementResponse"];
                };
            };
        };
    };
    VisitListCuts_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateListCutRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListCutAnswer"];
                };
            };
        };
    };
    VisitListCuts_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListCutAnswer"];
                };
            };
        };
    };
    StopPins_set: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                stopId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetPinRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StopPinResponse"];
                };
            };
        };
    };
    FollowUps_list: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                count?: boolean;
                assignee?: string;
                /** @description any of: open, done, dropped, handed_over (comma = any) */
                state?: string;
                contactId?: string;
                campaignId?: string;
                late?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpPage"];
                };
            };
        };
    };
    FollowUps_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateFollowUpRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpResponse"];
                };
            };
        };
    };
    FollowUps_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpResponse"];
                };
            };
        };
    };
    FollowUps_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeFollowUpRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpResponse"];
                };
            };
        };
    };
    Imports_list: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                count?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPage"];
                };
            };
        };
    };
    Imports_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                    /** Format: uuid */
                    id?: string;
                    /** Format: uuid */
                    campaignId?: string;
                    /**
                     * @default people
                     * @enum {string}
                     */
                    kind?: "people" | "workplaces";
                };
            };
        };
        responses: {
            /** @description the same was sent before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportResponse"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportResponse"];
                };
            };
        };
    };
    Imports_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportResponse"];
                };
            };
        };
    };
    Imports_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeImportRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportResponse"];
                };
            };
        };
    };
    Imports_check: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description is being checked already */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportResponse"];
                };
            };
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportResponse"];
                };
            };
        };
    };
    Imports_run: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description is running already */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportResponse"];
                };
            };
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportResponse"];
                };
            };
        };
    };
    ImportRows_rows: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                count?: boolean;
                /** @description any of: created, updated, unchanged, rejected (comma = any) */
                outcome?: string;
                warnings?: boolean;
                unclear?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRowPage"];
                };
            };
        };
    };
    ImportRows_rejects: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    ImportRows_offered: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                count?: boolean;
                /** @description any of: open, accepted, declined (comma = any) */
                state?: string;
                /** @description any of: caution, preferred_name, address_note, revoke_texts, do_not_contact (comma = any) */
                kind?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportOfferPage"];
                };
            };
        };
    };
    ImportRows_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfferDecisionRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferDecisionResponse"];
                };
            };
        };
    };
    Exports_list: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
                count?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportPage"];
                };
            };
        };
    };
    Exports_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateExportRequest"];
            };
        };
        responses: {
            /** @description the same was asked for before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportResponse"];
                };
            };
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportResponse"];
                };
            };
        };
    };
    Exports_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportResponse"];
                };
            };
        };
    };
    Exports_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/vcard": string;
                    "application/zip": string;
                };
            };
        };
    };
}
