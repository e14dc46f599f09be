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
/** What to say at a door: a heading, and under it what opens. */
export const SCRIPTS = [
  { en: 'Ask what matters most\nWhat would you change first, if you could?', es: 'Pregunte qué importa más\n¿Qué cambiaría primero, si pudiera?', ko: '무엇이 가장 중요한지 묻기\n바꿀 수 있다면 무엇을 먼저 바꾸고 싶으세요?' },
  { en: 'Listen\nFour fifths of the time is theirs.', es: 'Escuche\nCuatro quintas partes del tiempo son de la otra persona.', ko: '듣기\n시간의 대부분은 상대방의 것입니다.' },
  { en: 'Ask for one thing\nThen wait for the answer.', es: 'Pida una sola cosa\nLuego espere la respuesta.', ko: '한 가지만 부탁하기\n그리고 답을 기다립니다.' },
] as const;
export const MATERIALS = [{ en: 'Leaflet', es: 'Volante', ko: '전단' }] as const;
export const PROGRAMS = [{ en: 'Safety grant', es: 'Fondo de seguridad', ko: '안전 지원금' }] as const;
/** What may be said to somebody else who opens: nothing of the union, nothing of work. */
export const FOR_OTHERS = [{ en: 'Hello, I am a neighbor. I will come by another day.', es: 'Buenas, somos del vecindario. Paso otro día.', ko: '안녕하세요, 이웃입니다. 다른 날 다시 들르겠습니다.' }] as const;
