import type { Door } from '../doors';
import { openInBuilding } from './building';

const door = (id: string, line1: string, state: Door['state'] = 'open'): Door => ({
  stop: { id, position: Number(id), state: 'open', address: { line1, line2: null, city: 'Los Angeles', postalCode: '90017' }, addressNotes: null, people: [] }, state, outcome: null, at: null, unsent: false,
});

describe('the doors of a building', () => {
  const doors = [door('1', '1423 W 8th St Apt 1', 'done'), door('2', '1423 W 8th St Apt 2', 'now'), door('3', '1425 W 8th St'), door('4', '1423 W 8th St Apt 4')];
  it('are those that are still open, this one among them', () => {
    expect(openInBuilding(doors, '2').map(({ stop }) => stop.id)).toEqual(['2', '4']);
  });
  it('are none where only one is left, or the door has no number', () => {
    expect(openInBuilding(doors, '3')).toEqual([]);
    expect(openInBuilding(doors.slice(0, 2), '2')).toEqual([]);
    expect(openInBuilding([door('1', 'Blue house'), door('2', 'Blue house')], '1')).toEqual([]);
  });
});
