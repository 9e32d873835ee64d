import type { knownMessages as english } from "../en/known-messages.ts";

export const knownMessages: Record<keyof typeof english, string> = {
  "known.os-not-supported": "センサーはこのオペレーティング システムをサポートしていません。",
  "known.python-missing": "インストーラーは Python で書かれていますが、マシンに Python インタープリターがありません。",
  "known.path-noexec":
    "拡張機能のファイル システムが「noexec」でマウントされているため、インストーラーを実行できません。",
  "known.onboarding-script-missing":
    "拡張機能がテンプレートでデプロイされ、Defender for Cloud が付けるオンボード スクリプトがありません。",
  "known.no-connectivity": "マシンが Defender のサーバーに接続できません。",
  "known.conflicting-product": "マシン上の別のセキュリティ製品がセンサーと競合しています。",
  "known.distribution-not-supported": "センサーはこの Linux ディストリビューションをサポートしていません。",
  "known.version-not-supported": "センサーはこのバージョンの Linux ディストリビューションをサポートしていません。",
  "known.too-small": "センサーに必要なコア、メモリ、またはディスクの空き領域がマシンに足りません。",
  "known.corrupt-installation": "以前の破損したセンサーのインストールの残りが妨げになっています。",
  "known.not-installed": "インストーラーは終了しましたが、センサーがありません。",
  "known.install-failed": "センサーのパッケージをインストールできませんでした。",
  "known.uninstall-failed": "以前のセンサーのパッケージを削除できませんでした。",
  "known.dependency-failed": "センサーに必要なパッケージをインストールできませんでした。",
  "known.repository-setup-failed": "Microsoft のパッケージ リポジトリをマシンに設定できませんでした。",
  "known.repository-cleanup-failed": "Microsoft のパッケージ リポジトリをマシンから消去できませんでした。",
  "known.onboarding-failed": "センサーはインストールされましたが、テナントにオンボードできませんでした。",
  "known.extension-stuck": "拡張機能の変更が 1 時間を超えて終わりません。通常は数分です。",
  "known.extension-absent":
    "マシンは稼働中で、統合の対象で、12 時間を超えて前から認識されていますが、拡張機能がありません。",
  "known.not-reporting": "センサーはインストール済みですが、正しく報告していません。",

  "seen.Reported.Installation": "Defender はセンサーのインストール中のエラーを報告しています。",
  "seen.Reported.Heartbeat": "Defender によると、センサーはインストール済みですが、正しく報告していません。",
  "seen.Reported.Other": "Defender はセンサーの問題を報告しています。",
  "seen.ExtensionFailed": "拡張機能をインストールできませんでした。",
  "seen.ExtensionStuck": "拡張機能の変更が 1 時間を超えて終わりません。通常は数分です。",
  "seen.ExtensionAbsent":
    "マシンは稼働中で、統合の対象で、12 時間を超えて前から認識されていますが、拡張機能がありません。",
  "seen.HeartbeatBad": "センサーはインストール済みですが、正しく報告していません。",
  "seen.NotOnboarded": "Defender for Cloud はこのマシンでセンサーを検出していません。",

  "fix.use-supported-os":
    "オペレーティング システムを Microsoft のサポート一覧と比べてください。\nアップグレードするか、Defender for Endpoint がこのマシンを保護しないことを受け入れてください。",
  "fix.install-python":
    "ディストリビューションのパッケージから Python 3 をインストールしてください。\nその後、拡張機能を再デプロイしてください。",
  "fix.remount-exec":
    "そのファイル システムを「noexec」なしで再マウントし、/etc/fstab も変更してください。\nその後、拡張機能を再デプロイしてください。",
  "fix.redeploy":
    "拡張機能を再デプロイしてください。削除すると、Defender for Cloud が再びインストールします。\n再び失敗する場合は、下記のログを確認してください。",
  "fix.open-endpoints":
    "Defender for Endpoint のアドレス (ポート 443) に対してファイアウォールとプロキシを開いてください。\nその後、拡張機能を再デプロイしてください。",
  "fix.remove-conflicting-product":
    "下記のログで別の製品の名前を探してください。\n削除するか、パッシブ モードに切り替えてください。\nその後、拡張機能を再デプロイしてください。",
  "fix.enlarge-machine":
    "下記のログで何が足りなかったかを探してください。\nマシンにそれを増やしてください。\nその後、拡張機能を再デプロイしてください。",
  "fix.clean-up-then-redeploy":
    "古いパッケージ「mdatp」とそのファイルをマシンから削除してください。\nその後、拡張機能を再デプロイしてください。",
  "fix.repair-dependencies":
    "下記のログで足りないパッケージを探してください。\n手動でインストールしてください。\nその後、拡張機能を再デプロイしてください。",
  "fix.repair-repository":
    "マシンが packages.microsoft.com に接続でき、パッケージ マネージャーが動作することを確認してください。\nその後、拡張機能を再デプロイしてください。",
  "fix.check-prerequisites":
    "VM エージェントが動作し、拡張機能を拒否するポリシーがなく、マシンが一般化イメージから作成されていないことを確認してください。\nお待ちください。Defender for Cloud が拡張機能を自動でインストールします。削除するものはありません。",
  "fix.check-sensor":
    "センサーのサービスが動作し、Defender のアドレスに接続できることをマシンで確認してください。\n何かを再インストールする前に、下記のログを確認してください。",
  "fix.read-logs": "下記のログを確認し、示された問題を修正してください。\nその後、拡張機能を再デプロイしてください。",
  "fix.follow-defender": "下記の Defender の手順に従ってください。",
  "fix.connect-through-arc":
    "マシンを Azure Arc で接続してください。Defender for Cloud がセンサーをインストールでき、Vitals も確認できるようになります。",

  "redeploy.Yes": "拡張機能の再デプロイで直るはずです。",
  "redeploy.No": "再デプロイだけでは直りません。原因が残ります。",
  "redeploy.NoHeartbeat": "再デプロイは解決策ではありません。拡張機能はそろっています。センサーを確認してください。",
  "redeploy.NothingToDelete": "再デプロイするものがありません。拡張機能がありません。",
  "redeploy.Maybe": "再デプロイで直る可能性があります。",
  "redeploy.AfterCleanup": "古いインストールの残りを消した後なら、再デプロイで直ります。",
  "redeploy.Unknown": "このメッセージは Vitals の知らないものです。再デプロイで直るかどうかは不明です。",
};
