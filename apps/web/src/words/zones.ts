/** Every time zone that this device knows, and the one that is set (if any), as choices. */
export function zoneChoices(zone: string): { value: string; label: string }[] {
  const known = Intl.supportedValuesOf?.('timeZone') ?? [];
  return (zone === '' || known.includes(zone) ? known : [zone, ...known]).map((value) => ({ value, label: value.replaceAll('_', ' ') }));
}
