import { RoomRepository } from './room.repository.ts';
export const used = RoomRepository;
