import { flag, list, object, type Shape, shape, text } from "./value.ts";

const DNS = "2020-06-01/Microsoft.Network.privateDns.json";

const delegation = object({
  name: text.optional(),
  properties: object({ serviceName: text.optional() }).optional(),
});

const subnet = object({
  name: text.optional(),
  properties: object({ addressPrefix: text.optional(), delegations: list(delegation).optional() }).optional(),
});

export const NETWORK: Readonly<Record<string, Shape>> = {
  "Microsoft.Network/virtualNetworks@2023-11-01": shape("2023-11-01/Microsoft.Network.NRP.json", {
    location: text.optional(),
    properties: object({
      addressSpace: object({ addressPrefixes: list(text).optional() }).optional(),
      subnets: list(subnet).optional(),
    }),
  }),
  "Microsoft.Network/privateDnsZones@2020-06-01": shape(DNS, { location: text.optional(), properties: object({}) }),
  "Microsoft.Network/privateDnsZones/virtualNetworkLinks@2020-06-01": shape(
    DNS,
    {
      location: text.optional(),
      properties: object({
        registrationEnabled: flag.optional(),
        virtualNetwork: object({ id: text.optional() }).optional(),
      }),
    },
    { child: true },
  ),
};
