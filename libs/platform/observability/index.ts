export { Metrics } from './metrics';
export { isLoopback, beganHere } from './loopback';
export { ObservabilityModule } from './observability.module';
export { mountMetrics } from './mount-metrics';
