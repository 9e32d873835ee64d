/** What the second identity must be allowed, and all that it should be (domain: redeploying; docs/permissions.md says why each). */
export const REDEPLOY_ACTIONS = [
  "Microsoft.Compute/virtualMachines/read",
  "Microsoft.Compute/virtualMachines/instanceView/read",
  "Microsoft.Compute/virtualMachines/extensions/read",
  "Microsoft.Compute/virtualMachines/extensions/delete",
  // Arc has no action instanceView/read of its own: it comes with machines/read.
  "Microsoft.HybridCompute/machines/read",
  "Microsoft.HybridCompute/machines/extensions/read",
  "Microsoft.HybridCompute/machines/extensions/delete",
  "Microsoft.Authorization/locks/read",
] as const;
