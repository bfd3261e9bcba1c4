import { str } from '@lit/localize';
import type { Templates } from '../merge.ts';

export const templates: Templates = {
  'sign-in.heading': 'Connectez-vous à votre pod',
  'sign-in.introduction':
    'Vous ne vous connectez que pour modifier vos propres données. La recherche dans l’annuaire ne demande aucun compte.',
  'sign-in.needed-here': 'Cette page montre et modifie vos propres données ; nous devons donc savoir qui vous êtes.',
  'sign-in.field': 'Votre adresse web ou votre fournisseur de pod',
  'sign-in.field-help':
    'Par exemple votre fournisseur, tel que id.example.org, ou votre WebID : l’adresse qui vous représente, telle que https://ana.example.org/profile/card#me',
  'sign-in.go': 'Continuer',
  'sign-in.looking': 'Recherche de votre fournisseur…',
  'sign-in.go-to': str`Continuer vers ${0}`,
  'sign-in.leaving': str`Nous vous conduisons à ${0}…`,
  'sign-in.where-next': str`Votre navigateur va maintenant à ${0}. Vous y saisissez votre mot de passe, jamais ici, puis vous revenez à cette page.`,
  'sign-in.which-provider': 'Votre adresse nomme plusieurs fournisseurs. Lequel voulez-vous utiliser ?',
  'sign-in.another': 'Utiliser une autre adresse',
  'sign-in.providers': 'Ou choisissez votre fournisseur',
  'sign-in.provider-goes': str`Mène à ${0}`,
  'sign-in.last-used': 'Dernier utilisé',
  'sign-in.no-pod': 'Pas encore de pod ?',
  'sign-in.no-pod-help': 'Prenez-en un chez un fournisseur, puis revenez à cet onglet. Cela prend environ deux minutes.',
  'sign-in.get-pod-at': str`Obtenir un pod chez ${0}`,
  'sign-in.opens-new-tab': 's’ouvre dans un nouvel onglet',
  'sign-in.after-sign-up': str`Une fois votre compte et votre pod créés chez ${0}, revenez ici et continuez. L’adresse est déjà saisie.`,
  'sign-in.what-is-pod': 'Qu’est-ce qu’un pod ?',
  'sign-in.pod-is':
    'Un pod est un endroit du web qui est à vous, un peu comme un tiroir à votre nom. Vous choisissez qui vous le garde, et vous pouvez le déplacer.',
  'sign-in.pod-keeps':
    'Votre profil, vos services et vos accords avec l’alliance y sont conservés, et nulle part ailleurs. Ce site ne fait que les lire, comme chacun le peut, et en constitue l’annuaire.',
  'sign-in.pod-control':
    'En vous connectant, vous permettez à ce site d’y écrire pour vous. Vous pouvez retirer cette permission chez votre fournisseur à tout moment ; ce que vous avez écrit reste à vous.',
  'sign-in.understood': 'Compris',
  'sign-in.empty': 'Saisissez votre adresse web ou celle de votre fournisseur, ou choisissez un fournisseur ci-dessous.',
  'sign-in.email':
    'C’est une adresse électronique. Saisissez plutôt l’adresse de votre fournisseur ; il vous demandera lui-même votre adresse électronique.',
  'sign-in.not-an-address': 'Ce n’est pas une adresse web où nous pouvons aller. Elle commence par https://, comme https://id.example.org',
  'sign-in.no-answer': str`Rien ne répond à ${0}. Vérifiez l’orthographe et votre connexion, puis réessayez.`,
  'sign-in.no-provider': str`Quelque chose répond à ${0}, mais n’indique aucun fournisseur de pod. Saisissez l’adresse du fournisseur lui-même.`,
  'sign-in.not-found': str`Le fournisseur de ${0} est introuvable. Réessayez dans une minute.`,
  'sign-in.could-not-leave': str`${0} est injoignable pour l’instant. Vérifiez votre connexion et réessayez.`,
  'sign-in.ended-at-provider':
    'Votre session chez votre fournisseur a pris fin. Reconnectez-vous ; ce que vous avez saisi est conservé sur cet appareil.',
  'sign-in.refused': 'Votre fournisseur indique que la connexion a été refusée. Rien n’a été modifié.',
  'sign-in.no-answer-came': 'Votre fournisseur ne vous a pas renvoyé ici. Il a peut-être oublié ce site ; se reconnecter y remédie.',
  'sign-in.unreachable':
    'Votre fournisseur est injoignable ; vous n’êtes donc pas connecté pour l’instant. Rechargez cette page quand vous aurez une connexion.',
  'sign-in.expired': 'Votre session a expiré. Reconnectez-vous ; ce que vous avez saisi est conservé sur cet appareil.',
  'sign-in.failed': 'La connexion a échoué. Réessayez ; si cela persiste, prévenez votre fournisseur.',
  'sign-in.restoring': 'Nous vérifions si vous êtes connecté…',
};
