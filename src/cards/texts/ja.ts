import type { Translation } from "./en.ts";
import { answers } from "./ja/answers.ts";
import { files } from "./ja/files.ts";
import { knownMessages } from "./ja/known-messages.ts";
import { machine } from "./ja/machine.ts";
import { reasons } from "./ja/reasons.ts";
import { talk } from "./ja/talk.ts";
import { tour } from "./ja/tour.ts";
import { words } from "./ja/words.ts";

/**
 * Japanese. Glossary, after Microsoft's Japanese portals: healthy 正常, unhealthy 異常, not applicable 適用対象外 (適用されない in
 * sentences), unknown 不明, issue 問題, machine マシン, counted in 台, sensor センサー, heartbeat ハートビート, extension 拡張機能,
 * health report 正常性レポート, assessment 評価, verdict 判定, subscription サブスクリプション, counted in 件, resource group
 * リソース グループ, scale set スケール セット, tag タグ, Endpoint protection エンドポイント保護, covered 統合の対象, redeploy 再デプロイ,
 * provision プロビジョニング, sync 同期, source ソース, tenant テナント, estate 環境, logs ログ. Sentences are polite (です・ます); words in
 * Latin letters and numbers stand between spaces; there is no plural.
 */
export const ja: Translation = {
  ...words,
  ...reasons,
  ...knownMessages,
  ...answers,
  ...machine,
  ...talk,
  ...tour,
  ...files,
};
