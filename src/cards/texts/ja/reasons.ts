import type { reasons as english } from "../en/reasons.ts";

export const reasons: Record<keyof typeof english, string> = {
  "why.NotVisible.SubscriptionNotReadable":
    "サブスクリプションを読み取れないため、何も言えません。そこで Vitals の ID に閲覧者ロールを付与してください。",
  "why.NotVisible.SourceFailed": "次のソースを読み取れなかったため、何も言えません: {source}。",
  "why.NotVisible.SourceTruncated":
    "次のソースの読み取りが不完全で、Vitals は不完全なデータでは判定しません: {source}。",
  "why.NotVisible.TooOld": "最新のデータが 8 時間を超えて古いため、現在については何も言えません。",
  "why.NotCovered": "統合の対象外です。不足: {missing}。",
  "why.NotRunning": "マシンは停止中です。停止したマシンはセンサーの故障ではありません。",
  "why.Redeploying": "再デプロイのため拡張機能が削除されました。Vitals は拡張機能が戻って報告するのを待っています。",
  "why.Provisioning":
    "Defender for Cloud がセンサーをインストール中か、インストールした直後です。1 日かかることがあります。",
  "why.Exempted": "EDR を導入する推奨事項の適用除外で、センサーはありません。",
  "why.OtherEdr": "Defender のセンサーはありません。Defender for Cloud は他の EDR を検出しました。",
  "why.NoReport": "正常性レポート、拡張機能、評価のいずれにもこのマシンの情報がありません。",

  "why.notApplicable.ReportSaysSo": "Defender の正常性レポートによると、Defender for Endpoint は適用されません。",
  "why.notApplicable.UniformScaleSet":
    "Uniform スケール セットのインスタンスは統合の対象外で、センサーはインストールされません。",
  "why.notApplicable.UnsupportedOs": "拡張機能によると、オペレーティング システムはサポートされていません。",
  "why.notApplicable.AssessmentSaysSo": "EDR の評価によると、このマシンには適用されません。",
  "why.notApplicable.ClientOs":
    "Windows クライアントで、ユーザーのライセンスが必要です。Defender for Servers の対象外です。",

  "why.healthy.report": "Defender の正常性レポートによると、センサーは動作しています。",
  "why.healthy.derived":
    "拡張機能はインストール済みで、EDR の評価または Defender for Endpoint 自体によると、センサーは動作しています。",
  "why.healthy.notVerified":
    "拡張機能はインストール済みです。ハートビートを示すソースがないため、センサーの報告は未確認です。",

  disagree:
    "ソースが一致しません。Defender の正常性レポート: {report}。拡張機能と評価のみの場合: {derived}。レポートを優先します。",
};
