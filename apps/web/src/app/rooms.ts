import type { Place, Room } from './room';

const found = import.meta.glob<Room>('../features/*/room.tsx', { eager: true, import: 'room' });
const rooms = Object.values(found);

export const innerRoutes = rooms.flatMap((room) => room.routes ?? []);
export const openRoutes = rooms.flatMap((room) => room.open ?? []);
export const places: Place[] = rooms.flatMap((room) => room.places ?? []).sort((a, b) => a.order - b.order);
