import { DomainError } from '@doorstep/kernel';

const HELD_BY = 'visit_list_people_one_open';

/**
 * A person is on one open list at a time, which the database holds (a partial unique index): whoever comes second in the
 * same moment, past every look, is told as those are who came later. @throws 409
 */
export async function onOneOpenList<T>(writing: Promise<T>): Promise<T> {
  try {
    return await writing;
  } catch (error) {
    if ((error as { constraint?: string } | null)?.constraint !== HELD_BY) throw error;
    throw new DomainError('house-visits/on-open-list', { status: 409, field: 'contactIds', params: { n: 1 } });
  }
}
