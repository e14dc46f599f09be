/** The words of seeded places and campaigns, in the languages of the product. */
export const DEPARTMENTS = [
  { en: 'Housekeeping', es: 'Limpieza de cuartos', ko: '하우스키핑' }, { en: 'Kitchen', es: 'Cocina', ko: '주방' },
  { en: 'Laundry', es: 'Lavandería', ko: '세탁실' }, { en: 'Front desk', es: 'Recepción', ko: '프런트' },
] as const;
export const SHIFTS = [{ en: 'Morning', es: 'Mañana', ko: '오전' }, { en: 'Afternoon', es: 'Tarde', ko: '오후' }, { en: 'Night', es: 'Noche', ko: '야간' }] as const;
/** When each of them works. */
export const SHIFT_HOURS = [{ starts: '06:00', ends: '14:30' }, { starts: '14:00', ends: '22:30' }, { starts: '22:30', ends: '06:30' }] as const;
export const ISSUES = [
  { en: 'Pay', es: 'Salario', ko: '임금' }, { en: 'Workload', es: 'Carga de trabajo', ko: '업무량' }, { en: 'Schedule', es: 'Horario', ko: '근무 시간표' },
  { en: 'Health plan', es: 'Plan médico', ko: '건강 보험' }, { en: 'Heat', es: 'Calor', ko: '더위' },
] as const;
export const TILES = [{ en: 'Sign the petition', es: 'Firmar la petición', ko: '청원서에 서명하기' }, { en: 'Come Thursday at 6 pm', es: 'Venir el jueves a las 6', ko: '목요일 6시에 오기' }] as const;
export const TOPICS = [{ en: 'Safety', es: 'Seguridad', ko: '안전' }] as const;
