import { resourceFromAttributes } from "@opentelemetry/resources";

/** Who measures. Application Insights shows it as the role. */
export const VITALS = resourceFromAttributes({ "service.name": "vitals" });
