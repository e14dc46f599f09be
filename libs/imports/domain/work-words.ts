import { keyOf } from './text-keys';

/** Parts of workplaces as section rows name them. */
const DEPARTMENTS = new Set(
  ('housekeeping|kitchen|laundry|front desk|front office|banquets|banquet|restaurant|bar|bell|bell desk|maintenance|engineering|security|stewarding|room service|spa|valet|parking|warehouse|shipping|receiving|packing|production|line|assembly|sanitation|drivers|dock|loading|cashiers|deli|bakery|meat|produce|nursing|dietary|evs|environmental services|transport|office|administration|sewing|cutting|finishing|wash|detail|drying|custodial|cafeteria|teachers|grounds|night audit|' +
    'limpieza|recámaras|camaristas|cocina|lavandería|recepción|banquetes|mantenimiento|seguridad|bodega|almacén|empaque|producción|línea|choferes|cajeros|panadería|carnicería|enfermería|costura|corte|lavado|secado|jardinería|oficina|' +
    '객실|하우스키핑|주방|세탁|세탁실|프런트|프론트|연회|식당|정비|시설|보안|창고|출하|입고|포장|생산|조립|배송|운전|계산대|계산원|간호|간호부|영양|사무실|봉제|재단|마무리|세차|미화').split('|').map(keyOf),
);
const FRAME = /^(dept|department|depto|dpto|departamento|area|section|seccion|부서) | (dept|department|departamento|area|section|부|팀|과|파트)$|(?<=\p{Script=Hangul}{2})(부|팀|과)$/u;

/** Whether a text names a part of a workplace: a known one, or one that says so ("Dept. 12", "객실팀"). */
export function isDepartmentWord(text: string): boolean {
  const key = keyOf(text);
  const bare = key.replace(FRAME, '').trim();
  return DEPARTMENTS.has(key) || DEPARTMENTS.has(bare) || /^(dept|department|depto|dpto|departamento|seccion|section|부서) \S/.test(key);
}

const SHIFT = /^(am|pm|a m|p m|noc|days?|nights?|morning|mornings|afternoon|evening|swing|graveyard|overnight|(1st|2nd|3rd|first|second|third)|manana|matutino|tarde|vespertino|noche|nocturno|dia|primer|segundo|tercer|주간|야간|오전|오후|심야|저녁|새벽)( shift| turno)?$|^(turno|shift) \S+( \S+)?$|^\S+ (shift|turno)$|^(주간|야간|오전|오후|심야|[0-9]+)(조|반|근무)$/;

/** Whether a text names a shift. */
export const isShiftWord = (text: string): boolean => SHIFT.test(keyOf(text).replace(/^(el|la|the) /, ''));
