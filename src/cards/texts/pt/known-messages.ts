import type { knownMessages as english } from "../en/known-messages.ts";

export const knownMessages: Record<keyof typeof english, string> = {
  "known.os-not-supported": "O sensor não tem suporte para este sistema operacional.",
  "known.python-missing": "O instalador é escrito em Python, e a máquina não tem nenhum interpretador de Python.",
  "known.path-noexec":
    "O sistema de arquivos da extensão está montado com “noexec”, portanto o instalador não pode ser executado.",
  "known.onboarding-script-missing":
    "A extensão foi implantada por um modelo, sem o script de integração que o Defender for Cloud traz.",
  "known.no-connectivity": "A máquina não alcança os servidores do Defender.",
  "known.conflicting-product": "Outro produto de segurança na máquina entra em conflito com o sensor.",
  "known.distribution-not-supported": "O sensor não tem suporte para esta distribuição do Linux.",
  "known.version-not-supported": "O sensor não tem suporte para esta versão da distribuição do Linux.",
  "known.too-small": "A máquina tem poucos núcleos, pouca memória ou pouco espaço livre em disco para o sensor.",
  "known.corrupt-installation": "Os restos de uma instalação anterior danificada do sensor atrapalham.",
  "known.not-installed": "O instalador terminou, mas o sensor não está presente.",
  "known.install-failed": "Não foi possível instalar o pacote do sensor.",
  "known.uninstall-failed": "Não foi possível remover o pacote anterior do sensor.",
  "known.dependency-failed": "Não foi possível instalar um pacote de que o sensor precisa.",
  "known.repository-setup-failed": "Não foi possível configurar na máquina o repositório de pacotes da Microsoft.",
  "known.repository-cleanup-failed": "Não foi possível limpar na máquina o repositório de pacotes da Microsoft.",
  "known.onboarding-failed": "O sensor foi instalado, mas não foi possível integrá-lo ao locatário.",
  "known.extension-stuck": "A extensão está em alteração há mais de uma hora; deveria levar minutos.",
  "known.extension-absent":
    "A extensão não está presente, embora a máquina esteja em execução, coberta e conhecida há mais de 12 horas.",
  "known.not-reporting": "O sensor está instalado, mas não se comunica como deveria.",

  "seen.Reported.Installation": "O Defender informa um erro durante a instalação do sensor.",
  "seen.Reported.Heartbeat": "O Defender informa que o sensor está instalado, mas não se comunica corretamente.",
  "seen.Reported.Other": "O Defender informa um problema com o sensor.",
  "seen.ExtensionFailed": "Não foi possível instalar a extensão.",
  "seen.ExtensionStuck": "A extensão está em alteração há mais de uma hora; deveria levar minutos.",
  "seen.ExtensionAbsent":
    "A extensão não está presente, embora a máquina esteja em execução, coberta e conhecida há mais de 12 horas.",
  "seen.HeartbeatBad": "O sensor está instalado, mas não se comunica como deveria.",
  "seen.NotOnboarded": "O Defender for Cloud não encontrou nenhum sensor nesta máquina.",

  "fix.use-supported-os":
    "Compare o sistema operacional com a lista da Microsoft dos que têm suporte.\nAtualize-o, ou aceite que o Defender for Endpoint não protege esta máquina.",
  "fix.install-python": "Instale o Python 3 a partir dos pacotes da distribuição.\nDepois, reimplante a extensão.",
  "fix.remount-exec":
    "Monte de novo esse sistema de arquivos sem “noexec”; altere também /etc/fstab.\nDepois, reimplante a extensão.",
  "fix.redeploy":
    "Reimplante a extensão: exclua-a, e o Defender for Cloud a instala de novo.\nSe falhar outra vez, leia os logs abaixo.",
  "fix.open-endpoints":
    "Abra o firewall e o proxy para os endereços do Defender for Endpoint, porta 443.\nDepois, reimplante a extensão.",
  "fix.remove-conflicting-product":
    "Procure o nome do outro produto nos logs abaixo.\nRemova-o, ou passe-o para o modo passivo.\nDepois, reimplante a extensão.",
  "fix.enlarge-machine":
    "Procure nos logs abaixo o que era pouco.\nDê mais disso à máquina.\nDepois, reimplante a extensão.",
  "fix.clean-up-then-redeploy":
    "Remova da máquina o pacote antigo “mdatp” e os arquivos dele.\nDepois, reimplante a extensão.",
  "fix.repair-dependencies":
    "Procure o pacote que falta nos logs abaixo.\nInstale-o à mão.\nDepois, reimplante a extensão.",
  "fix.repair-repository":
    "Verifique se a máquina alcança packages.microsoft.com e se o gerenciador de pacotes dela funciona.\nDepois, reimplante a extensão.",
  "fix.check-prerequisites":
    "Verifique se o agente da máquina virtual funciona, se nenhuma política proíbe extensões e se a máquina não vem de uma imagem generalizada.\nEspere: o Defender for Cloud instala a extensão por si; não há nada a excluir.",
  "fix.check-sensor":
    "Verifique na máquina se o serviço do sensor funciona e alcança os endereços do Defender.\nLeia os logs abaixo antes de reinstalar seja o que for.",
  "fix.read-logs": "Leia os logs abaixo e corrija o que eles apontam.\nDepois, reimplante a extensão.",
  "fix.follow-defender": "Siga as instruções do Defender abaixo.",
  "fix.connect-through-arc":
    "Conecte a máquina por meio do Azure Arc: assim o Defender for Cloud pode instalar o sensor, e o Vitals pode vê-lo.",

  "redeploy.Yes": "Reimplantar a extensão deve corrigir isto.",
  "redeploy.No": "Só reimplantar não resolve: a causa continuaria lá.",
  "redeploy.NoHeartbeat": "Reimplantar não é o remédio: a extensão está no lugar. Veja o sensor.",
  "redeploy.NothingToDelete": "Não há nada a reimplantar: a extensão não está presente.",
  "redeploy.Maybe": "Reimplantar a extensão pode ajudar.",
  "redeploy.AfterCleanup": "Reimplantar ajuda depois de removidos os restos da instalação anterior.",
  "redeploy.Unknown": "O Vitals não conhece esta mensagem: não se sabe se reimplantar ajuda.",
};
