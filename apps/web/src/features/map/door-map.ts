import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { gatheredOnScreen, type PinGroup, type Point, type ZipArea } from './pins';
import styles from './map.module.css';

/** Streets from our own server; null: none, and nothing is missed. */
export interface Streets { attribution: string; minZoom: number; maxZoom: number }

/** What the map shows. `here` is where the phone is, told once and kept nowhere. */
export interface MapScene {
  pins: PinGroup[];
  areas: ZipArea[];
  chosen: string | null;
  here: (Point & { accuracy: number }) | null;
  streets: Streets | null;
  /** A pin is being set: the middle of the map is where it will stand. */
  placing: boolean;
}

export interface MapWords {
  zoomIn: string;
  zoomOut: string;
  pin: (pin: PinGroup) => string;
  number: (pin: PinGroup) => string;
  area: (area: ZipArea) => string;
}

const at = ({ latitude, longitude }: Point): L.LatLngTuple => [latitude, longitude];
const AREA_METERS = 900;
/** How near one is looked at: a street with its houses. */
const DOOR_ZOOM = 18;
const WIDEST_ZOOM = 4;

/** Leaflet, told what to show. White ground where there are no streets. */
export class DoorMap {
  private readonly map: L.Map;
  private readonly doors = L.layerGroup();
  private readonly marks = L.layerGroup();
  private streets: L.TileLayer | null = null;
  private seen = '';
  private scene: MapScene | null = null;

  constructor(node: HTMLElement, private readonly words: MapWords, private readonly onChoose: (stopId: string) => void) {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.map = L.map(node, { zoomControl: false, attributionControl: false, minZoom: WIDEST_ZOOM, maxZoom: 20, zoomAnimation: !still, fadeAnimation: !still, markerZoomAnimation: !still, inertia: !still });
    L.control.zoom({ zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(this.map);
    L.control.scale({ position: 'bottomleft' }).addTo(this.map);
    this.map.setView([39, -98], WIDEST_ZOOM);
    this.doors.addTo(this.map);
    this.marks.addTo(this.map);
    this.map.on('zoomend', () => this.draw());
  }

  show(scene: MapScene): void {
    this.scene = scene;
    this.showStreets(scene.streets);
    this.fitOnce([...scene.pins, ...scene.areas]);
    this.draw();
  }

  /** Which pins are one depends on how near one looks. The focus stays on the pin that had it. */
  private draw(): void {
    const { scene } = this;
    if (!scene) return;
    const focused = document.activeElement?.getAttribute('data-stop');
    this.doors.clearLayers();
    this.marks.clearLayers();
    for (const area of scene.areas) this.addArea(area);
    const walk = scene.pins.flatMap((pin) => pin.doors.map(({ stop }) => ({ n: stop.position, point: at(pin) }))).sort((a, b) => a.n - b.n);
    L.polyline(walk.map(({ point }) => point), { className: styles.walk, interactive: false }).addTo(this.doors);
    for (const pin of gatheredOnScreen(scene.pins, (point) => this.map.project(at(point)))) this.addPin(pin, scene.chosen, focused ?? null);
    if (scene.here) {
      L.circle(at(scene.here), { radius: scene.here.accuracy, className: styles.accuracy, interactive: false }).addTo(this.marks);
      L.circleMarker(at(scene.here), { radius: 8, className: styles.here, interactive: false }).addTo(this.marks);
    }
  }

  /** The middle of the map: where a pin that is being set will stand. */
  middle(): Point {
    const { lat, lng } = this.map.getCenter();
    return { latitude: lat, longitude: lng };
  }

  lookAt(point: Point, near = DOOR_ZOOM): void {
    // At once: while the map glides its middle is not yet where it is told to be, and a pin is set at the middle.
    this.map.setView(at(point), Math.max(this.map.getZoom(), near), { animate: false });
  }

  remove(): void {
    this.map.remove();
  }

  private showStreets(streets: Streets | null): void {
    if (!streets || this.streets) return;
    this.streets = L.tileLayer('/tiles/{z}/{x}/{y}', { minNativeZoom: streets.minZoom, maxNativeZoom: streets.maxZoom, maxZoom: 20, className: styles.streets }).addTo(this.map);
    if (streets.attribution) L.control.attribution({ prefix: false }).addAttribution(escaped(streets.attribution)).addTo(this.map);
  }

  private addArea(area: ZipArea): void {
    const word = this.words.area(area);
    L.circle(at(area), { radius: AREA_METERS, className: styles.area, interactive: false }).addTo(this.doors);
    L.marker(at(area), { icon: L.divIcon({ className: styles.areaWord, html: escaped(word), iconSize: undefined }), interactive: false, keyboard: false }).addTo(this.doors);
  }

  private addPin(pin: PinGroup, chosen: string | null, focused: string | null): void {
    const [first] = pin.doors;
    if (!first) return;
    const isChosen = pin.doors.some(({ stop }) => stop.id === chosen);
    const icon = L.divIcon({ className: styles.pin, html: `<span data-state="${pin.state}"${isChosen ? ' data-chosen' : ''}>${escaped(this.words.number(pin))}</span>`, iconSize: [48, 48] });
    const marker = L.marker(at(pin), { icon, keyboard: true, zIndexOffset: isChosen ? 2000 : pin.state === 'now' ? 1000 : 0 });
    // Pins that are one only from afar are looked at nearer by.
    const choose = (): void => {
      if (pin.places.length > 1 && this.map.getZoom() < this.map.getMaxZoom()) this.map.fitBounds(L.latLngBounds(pin.places.map(at)), { padding: [60, 60], animate: false });
      else this.onChoose(first.stop.id);
    };
    marker.on('click', choose);
    // Leaflet opens nothing by the keyboard unless there is a popup.
    marker.on('keypress', ({ originalEvent }: L.LeafletKeyboardEvent) => { if (originalEvent.key === 'Enter' || originalEvent.key === ' ') choose(); });
    marker.addTo(this.doors);
    const element = marker.getElement();
    element?.setAttribute('aria-label', this.words.pin(pin));
    element?.setAttribute('data-stop', first.stop.id);
    if (pin.doors.some(({ stop }) => stop.id === focused)) element?.focus();
  }

  /** All doors in view, when they are other places than before: who moved the map keeps it. */
  private fitOnce(points: readonly Point[]): void {
    const seen = points.map((point) => at(point).join()).join(' ');
    if (this.seen !== '' || points.length === 0) return;
    this.seen = seen;
    this.map.fitBounds(L.latLngBounds(points.map(at)), { padding: [36, 36], maxZoom: 17, animate: false });
  }
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
