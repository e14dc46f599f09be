import { DomainError } from '@doorstep/kernel';
import { ListQuery, QueryAny, QueryId, QueryNumber, QueryOneOf, Text } from '@doorstep/platform/http';
import type { AttemptFilter, ContactFilter, ContactSort } from '../domain';
import { ATTEMPT_FILTERS, CONTACT_SORTS, STANDS, readContactFilter } from '../domain';

export class ContactsQuery extends ListQuery {
  @Text({ optional: true, description: 'parts of names in any order, phone digits, e-mail, workplace' }) q?: string | null;
  @QueryAny(STANDS.map(String)) assessment?: string[];
  @QueryId() campaignId?: string;
  @QueryId() unitId?: string;
  @QueryAny() worksiteId?: string[];
  @QueryAny() language?: string[];
  @QueryAny() tag?: string[];
  @QueryId() circleId?: string;
  @QueryId() eventId?: string;
  @QueryId() visitListId?: string;
  @QueryAny() affiliateId?: string[];
  @QueryNumber(0, 9999) notContactedDays?: number;
  @QueryAny(ATTEMPT_FILTERS) attempt?: AttemptFilter[];
  @Text({ optional: true, description: 'lat,lng,km: an address in this circle of at most 500 km' }) near?: string | null;
  @QueryId() assigneeId?: string;
  @QueryId() savedListId?: string;
  @QueryOneOf(CONTACT_SORTS, { optional: true }) sort?: ContactSort | null;
}

/** The filter of a query. @throws DomainError 400 naming the parameter. */
export function filterOf(query: ContactsQuery): ContactFilter {
  const { limit: _, cursor: __, count: ___, sort: ____, ...filter } = query;
  try {
    return readContactFilter({ ...filter }, '');
  } catch (error) {
    if (error instanceof DomainError) throw new DomainError(error.code, { ...error.details, status: 400 });
    throw error;
  }
}
