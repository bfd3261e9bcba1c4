import type { Templates } from '../merge.ts';

export const templates: Templates = {
  'about.introduction':
    'Une alliance est un groupe de personnes et d’organismes qui ont accepté la même charte et répondent les uns devant les autres de son respect. Ce site est son répertoire et son établi.',
  'about.pod': 'Qu’est-ce qu’un pod ?',
  'about.pod-text':
    'Un pod est un endroit du web qui appartient à une seule personne ou un seul organisme : un tiroir de documents dont seul le propriétaire peut changer la serrure. Les membres y gardent leur profil, leurs offres et leurs accords. Ils peuvent en lire, corriger et emporter chaque mot, et le déménager chez un autre hébergeur.',
  'about.directory': 'Comment se fait le répertoire',
  'about.directory-text':
    'C’est votre propre navigateur qui le fait. Il part du registre de l’alliance, suit les liens vers les pods des membres, lit ce qui y est public et le vérifie. Ce qu’il a trouvé reste sur cet appareil. Aucun serveur n’apprend ce que vous avez cherché.',
  'about.membership': 'Quand quelqu’un est répertorié',
  'about.membership-text':
    'Une adhésion a deux moitiés : le membre accepte la charte, et l’alliance admet exactement cette acceptation. Les deux sont publiques, se nomment l’une l’autre, et l’une sans l’autre ne vaut rien. Vous pouvez voir les deux pour chaque personne répertoriée, et la raison pour chacune qui ne l’est pas.',
  'about.trust': 'Pourquoi on peut le croire',
  'about.trust-text':
    'Chaque acceptation, attestation et décision est signée par celui qui donne sa parole. Votre navigateur vérifie chaque signature, à qui était la clé, qui a donné le mandat, et si cela vaut encore aujourd’hui. La page de chaque prestataire montre ces étapes ; ce qui ne peut être vérifié ne compte jamais en faveur de personne.',
  'about.home': 'Pourquoi « près de chez vous »',
  'about.home-text':
    'Un prestataire compte comme local quand il dessert l’endroit où vous êtes, a été admis pour lui et accepte que les litiges y soient tranchés. Le lieu de son siège ne joue aucun rôle. Vous pouvez regarder à l’étranger quand vous voulez ; nous vous disons alors où irait un litige.',
  'about.now': 'Ce que cette version ne fait pas encore',
  'about.deciding': 'Qui décide',
  'about.deciding-text':
    'Les membres élisent un comité : un membre, une voix. Le comité admet, suspend et exclut par des votes que chacun peut compter et que personne ne peut lire ; qui est concerné n’a pas de voix, et peut répondre et faire recours. Qui tient le registre ne décide de rien.',
  'about.deciding-link': 'Voir ce qui a été décidé',
  'about.found-link': 'Fonder votre propre alliance',
  'about.now-text': 'Les litiges entre clients et prestataires et le partage des contributions viendront ensuite.',
  'about.join': 'Participer',
  'about.join-text':
    'Toute personne qui a un pod peut faire une demande. Les étapes se font dans n’importe quel ordre et se quittent à tout moment.',
  'about.join-link': 'Commencer une adhésion',
  'about.licences': 'Fait avec',
  'about.licences-text':
    'Contours des pays : Natural Earth (domaine public). Composants : Lit et Web Awesome. Noms de lieux : Unicode CLDR et ISO 3166.',
};
