/** Where measurements go; nowhere unless something is set. */
export interface TelemetryConfig {
  /** Where Prometheus reads them; undefined: nowhere. */
  readonly metrics: { readonly host: string; readonly port: number } | undefined;
  /** Of Application Insights; undefined: nothing is sent there. */
  readonly connectionString: string | undefined;
}
